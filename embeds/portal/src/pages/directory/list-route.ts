import { londonDay } from '@mast/panel/answer';
import { dateText } from '@mast/panel/words';

import { settle } from '../../core/call-core.ts';
import { isId } from '../../http/is-id.ts';
import type { Routes } from '../../page/page.ts';
import { bothOf } from '../../words/language.ts';
import { momentText } from '../../words/moment-text.ts';
import { findDirectory, hoursLines, roles } from './directory.ts';
import { words } from './words.ts';

/** GET /directory: whom to call in which team, and the contacts in records that answers no longer trust; and saying that one of those is right. */
export function listRoute({ get, post }: Routes): void {
  get('/directory', roles, async (visit) => {
    const { language, me, now, show } = visit;
    const t = words[language];
    const { entries, stale } = await findDirectory(visit);
    const today = londonDay(now);
    return show('pages/directory/list.njk', {
      title: t.title,
      t,
      intro: t.intro(me.organisation.name),
      columns: Object.values(t.columns).map((label) => ({ label })),
      rows: entries.map(({ entryId, team, phone, email, hours, validTo }) => {
        const until = validTo === undefined ? t.noEnd : { text: dateText(validTo, language), lines: validTo < today ? [t.over] : [] };
        return [{ text: team, href: `/directory/${entryId}` }, { text: phone, lines: email === undefined ? [] : [email] }, hours.length === 0 ? t.noHours : hoursLines(hours, language).join('; '), until];
      }),
      stale: stale.map(({ contactId, why, at, team, name, phone, hasEntry }) => ({
        who: [team, name, phone].filter((each) => each !== undefined && each !== '').join(', '),
        lines: [t.staleSince(t.why[why], momentText(at, language)), hasEntry ? t.hasEntry : t.hasNoEntry],
        trust: `/directory/stale/${contactId}/trust`,
      })),
    });
  });

  post('/directory/stale/:id/trust', roles, async ({ core, params, say, go, notFound }) => {
    const contactId = params['id'];
    if (!isId(contactId)) return notFound();
    const reply = await settle(core.POST('/v1/stale-contacts/{contactId}/trust', { params: { path: { contactId } }, body: {} }));
    say(bothOf(words, (t) => (reply.ok ? t.trusted : t.gone)));
    return go('/directory');
  });
}
