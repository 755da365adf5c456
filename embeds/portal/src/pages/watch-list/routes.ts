import { dateText } from '@mast/panel/words';

import { settle, valueOf } from '../../core/call-core.ts';
import { dayField } from '../../http/day-field.ts';
import { textOf } from '../../http/form.ts';
import { isId } from '../../http/is-id.ts';
import { faultsOf } from '../../page/fault.ts';
import { ownFault } from '../../page/own-fault.ts';
import type { Page } from '../../page/page.ts';
import { askingRoles } from '../../page/roles.ts';
import type { Role } from '../../page/roles.ts';
import { bothOf } from '../../words/language.ts';
import { momentText } from '../../words/moment-text.ts';
import { findNames, findUsers } from '../users/people.ts';
import type { WatchListWords } from './words.en.ts';
import { words } from './words.ts';

const roles: readonly Role[] = ['information-governance-lead'];
const fault = ownFault<keyof WatchListWords['faults']>(words);

/** Whose look-ups are watched: entries without names, entering somebody, ending it. */
export const page: Page = {
  entries: [{ path: '/watch-list', order: 48, roles, label: bothOf(words, (t) => t.label), text: bothOf(words, (t) => t.text) }],
  routes({ get, post }) {
    get('/watch-list', roles, async (visit) => {
      const { core, language } = visit;
      const t = words[language];
      const [{ entries }, names] = await Promise.all([valueOf(core.GET('/v1/watch-list')), findNames(core)]);
      const { at, by, until, whose, act } = t.columns;
      return visit.show('pages/watch-list/list.njk', {
        title: t.title,
        t,
        columns: [at, by, until, whose, act].map((label) => ({ label })),
        rows: entries.map((each) => [
          momentText(each.at, language),
          names.get(each.enteredBy) ?? t.somebody,
          dateText(each.until, language),
          each.accounts.length === 0 ? t.nobody : { text: '', lines: each.accounts.map((one) => names.get(one) ?? t.somebody) },
          { text: t.end, href: `/watch-list/${each.entryId}/end`, about: momentText(each.at, language) },
        ]),
      });
    });

    get('/watch-list/add', roles, async (visit) => {
      const t = words[visit.language];
      const { users } = await findUsers(visit.core, { status: 'active' });
      const asking = users.filter(({ role }) => askingRoles.includes(role));
      return visit.show('pages/watch-list/add.njk', { title: t.addTitle, t, people: [{ value: '', text: t.nobody }, ...asking.map(({ accountId, name }) => ({ value: accountId, text: name }))] });
    });

    post('/watch-list/add', roles, async (visit) => {
      const [family, birth, until, whose] = [textOf(visit.form, 'family'), dayField(visit.form, 'birth'), dayField(visit.form, 'until'), textOf(visit.form, 'whose')];
      const faults = [...(family ? [] : [fault('family', 'family')]), ...(birth.kind === 'day' ? [] : [fault('birth', 'birth')]), ...(until.kind === 'day' ? [] : [fault('until', 'until')])];
      if (!family || birth.kind !== 'day' || until.kind !== 'day') return visit.again('/watch-list/add', faults);
      const reply = await settle(visit.core.POST('/v1/watch-list', { body: { family, dateOfBirth: birth.day, until: until.day, accounts: isId(whose) ? [whose] : [] } }));
      if (!reply.ok) return visit.again('/watch-list/add', faultsOf(reply.problem, (pointer) => (pointer === '/until' ? { field: 'until', text: fault('until').text } : pointer === '/family' ? { field: 'family', text: fault('family').text } : undefined)));
      visit.say(bothOf(words, (t) => t.kept));
      return visit.go('/watch-list');
    });

    get('/watch-list/:id/end', roles, async (visit) => {
      const t = words[visit.language];
      if (!isId(visit.params['id'])) return visit.notFound();
      return visit.show('view/act.njk', { title: t.endTitle, texts: [t.endText], back: '/watch-list', action: `/watch-list/${visit.params['id']}/end` });
    });

    post('/watch-list/:id/end', roles, async (visit) => {
      const watchId = visit.params['id'];
      if (!isId(watchId)) return visit.notFound();
      const reply = await settle(visit.core.POST('/v1/watch-list/{watchId}/end', { params: { path: { watchId } }, body: {} }));
      if (!reply.ok) return visit.again('/watch-list', reply.problem.status === 404 ? [fault('notEnded')] : faultsOf(reply.problem, () => undefined));
      visit.say(bothOf(words, (t) => t.ended));
      return visit.go('/watch-list');
    });
  },
};
