import { sheetHtml } from '../agreements/sheet.ts';
import type { Core } from '../core.ts';
import type { IsoDate, OrganisationId } from '../shared/brands.ts';
import { londonDay } from '../shared/london-day.ts';
import { selectOrganisationNames } from '../store/sql/select-organisation-names.ts';
import type { Db } from '../store/store.ts';
import type { OpenCase } from './case-row.ts';
import type { Disclosure } from './disclosure-of.ts';
import { givenRecords } from './given-records.ts';
import type { LetterFacts, LetterKind, Outcome } from './letters/letter-facts.ts';
import { letterText } from './letters/letter-text.ts';
import { writeLetter } from './letters/write-letter.ts';
import { partnersOf } from './partners.ts';

type Wish = { readonly letter: LetterKind; readonly outcome: Outcome; readonly statement: { readonly en: string; readonly cy: string } | undefined };

/** A letter in both forms and languages. */
export type WrittenLetter = { readonly [Each in 'en' | 'cy']: { readonly text: string; readonly html: string } };

/**
 * A letter of a case as it would be sent at this moment. For an answer the disclosure is needed; a letter on the way holds nothing of it.
 */
export async function lettersOf(db: Db, core: Core, organisationId: OrganisationId, { row, content }: OpenCase, wish: Wish, disclosure: Disclosure | undefined): Promise<WrittenLetter> {
  const day = londonDay(core.clock.now());
  const looks = disclosure?.log === 'given' ? disclosure.looks.filter(({ rule }) => rule === 'given') : [];
  const partners = await partnersOf(db, organisationId, day);
  const known = new Map((await db.rows(selectOrganisationNames, [[organisationId, ...new Set(looks.map((look) => look.organisationId))]])).map(({ organisationId: id, en, cy }) => [id, { en, cy: cy ?? en }]));
  const days = new Map(looks.flatMap((look) => {
    const organisation = known.get(look.organisationId);
    // The same organisation on one day is told once: how often somebody asks is nobody's business but the audit's.
    return organisation === undefined ? [] : [[`${look.organisationId} ${londonDay(look.at)}`, { organisation, day: londonDay(look.at) }] as const];
  }));
  const { requester } = content;
  const facts: LetterFacts = {
    letter: wish.letter,
    kind: row.kind,
    organisation: known.get(organisationId) ?? { en: '', cy: '' },
    partners,
    reference: row.caseId,
    day,
    to: { name: requester.name, lines: (requester.address ?? '').split('\n').map((line) => line.trim()).filter((line) => line !== '') },
    relation: requester.relation,
    receivedOn: row.receivedOn as IsoDate,
    due: row.dueOn as IsoDate | null,
    outcome: wish.outcome,
    statement: wish.letter === 'extension' ? content.extension : wish.statement,
    given: disclosure === undefined ? [] : givenRecords(disclosure, content),
    isToldOfGone: disclosure?.isToldOfGone === true,
    looks: [...days.values()],
  };
  const written = (language: 'en' | 'cy'): WrittenLetter['en'] => {
    const sheet = writeLetter(facts, language);
    return { text: letterText(sheet), html: sheetHtml(sheet) };
  };
  return { en: written('en'), cy: written('cy') };
}
