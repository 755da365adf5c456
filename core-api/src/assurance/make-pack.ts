import type { UserPrincipal } from '../access/principal.ts';
import { inLanguage } from '../answer/language.ts';
import { appendLeaf } from '../audit/append-leaf.ts';
import type { Core } from '../core.ts';
import { londonDay } from '../shared/london-day.ts';
import { monthsBefore } from '../shared/months-before.ts';
import { selectParticipants } from '../store/sql/select-participants.ts';
import { packHtml } from './pack-html.ts';
import type { AssurancePack } from './pack-schema.ts';
import { packSections } from './pack-sections.ts';
import { openRisks, packWords } from './pack-texts.ts';
import { readFigures } from './read-figures.ts';

/** How far back a pack is made. */
const monthsBack = 24;

/** The pack of a month for the caller's organisation, with a leaf; undefined for a month to come or too long ago. @throws MastError `audit-unavailable` */
export async function makePack(core: Core, { organisationId, accountId }: UserPrincipal, month: string, language: 'en' | 'cy'): Promise<AssurancePack | undefined> {
  const today = londonDay(core.clock.now());
  const current = today.slice(0, 7);
  if (month > current || month < monthsBefore(today, monthsBack).slice(0, 7)) return undefined;
  const say = packWords(language);
  return core.store.tx({ own: organisationId }, async (db) => {
    const own = (await db.rows(selectParticipants, [])).find((one) => one.organisationId === (organisationId as string));
    const organisation = own === undefined ? '' : inLanguage(own, language);
    const figures = await readFigures(db, core, { organisationId, organisationName: organisation, month, today, language });
    await appendLeaf(db, core, { organisationId, accountId }, { kind: 'assurance-pack-read', payload: { month } });
    const pack = {
      month,
      language,
      title: say('title', { organisation, month: monthText(month, language) }),
      lead: [say('made', { organisation, day: today }), ...(month === current ? [say('under-way')] : []), ...(language === 'cy' ? [say('welsh-draft')] : [])],
      sections: packSections(figures, openRisks(), say, language),
    };
    return { ...pack, html: packHtml(pack) };
  });
}

function monthText(month: string, language: 'en' | 'cy'): string {
  return new Intl.DateTimeFormat(language === 'cy' ? 'cy' : 'en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${month}-01T00:00:00Z`));
}
