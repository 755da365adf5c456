import type { UserPrincipal } from '../access/principal.ts';
import { recordText, sourceOfText } from '../sensitivity/protection-mac.ts';
import type { FeedId } from '../shared/brands.ts';
import type { PersonDetails } from '../shared/headline.ts';
import { selectAnsweredPerson } from '../store/sql/select-answered-person.ts';
import { selectRecordsByAnySource } from '../store/sql/select-records-by-any-source.ts';
import { selectPersonVariants } from '../store/sql/select-person-variants.ts';
import { selectRecordsBySource } from '../store/sql/select-records-by-source.ts';
import type { FoundRecord, Reading } from './find-protected.ts';
import { findPeopleOf, findRecordsOf, findWholePersons } from './find-protected.ts';
import { sourceMac } from './normalise-rows.ts';
import type { RecordId } from './protect-again.ts';
import type { Work } from './work.ts';

/** Whom to shield, and by what ingest shall know them: texts to be hashed, and the records that are held of them. */
export type ShieldSubject = { readonly texts: readonly string[]; readonly held: readonly FoundRecord[] };

/** Somebody answered to the caller under a declaration: by each of their records, and by their NHS numbers. Not by name and birth date, which a namesake shares. Undefined for anybody else. */
export async function subjectAnswered(work: Reading, { organisationId, accountId }: UserPrincipal, { declarationId, personId }: { readonly declarationId: string; readonly personId: string }): Promise<ShieldSubject | undefined> {
  if ((await work.db.one(selectAnsweredPerson, [organisationId, declarationId, personId, accountId])) === undefined) return undefined;
  const variants = await work.db.rows(selectPersonVariants, [[personId]]);
  const held = await findRecordsOf(work, variants.map((row) => ({ organisationId: row.organisation_id, variantId: row.variant_id })));
  return { held, texts: [...new Set(held.flatMap(({ texts }) => texts.filter((text) => /^(?:record|nhs)\|/.test(text))))] };
}

/** The person of a record of the organisation; undefined where there is none of that reference. */
export async function subjectOfRecord(work: Reading & Pick<Work, 'organisationId'>, feedId: FeedId, ref: string): Promise<ShieldSubject | undefined> {
  const source = sourceMac({ core: work.core, organisationId: work.organisationId, feedId }, ref);
  const [record] = await work.db.rows(selectRecordsBySource, [work.organisationId, feedId, [source]]);
  if (record === undefined || record.variantId === null) return undefined;
  const whole = await findWholePersons(work, [{ organisationId: work.organisationId, recordId: record.recordId }]);
  return { held: whole, texts: [...new Set([recordText(source), ...whole.flatMap(({ texts }) => texts.filter((text) => /^(?:record|nhs)\|/.test(text)))])] };
}

/** The records that a shield acts on by now: those that it knows, and those that are here under the same references or say who they are about. */
export async function heldBy(work: Reading, texts: readonly string[], held: readonly RecordId[]): Promise<RecordId[]> {
  const numbers = texts.flatMap((text) => (text.startsWith('nhs|') ? [text.slice(4)] : []));
  const names = texts.flatMap((text) => (text.startsWith('name|') ? [text.split('|')] : []));
  const people: PersonDetails[] = [
    ...numbers.map((value): PersonDetails => ({ names: [], identifiers: [{ system: 'nhs-number', value }] })),
    ...names.map(([, given = '', family = '', value = '']): PersonDetails => ({ names: [{ given, family, use: 'usual' }], dateOfBirth: { value, precision: 'day' } })),
  ];
  const sources = texts.flatMap((text) => sourceOfText(text) ?? []);
  const found: RecordId[] = [...held, ...(sources.length === 0 ? [] : await work.db.rows(selectRecordsByAnySource, [sources]))];
  for (const person of people) found.push(...(await findPeopleOf(work, person, new Set(texts))));
  return [...new Map(found.map(({ organisationId, recordId }) => [recordId, { organisationId, recordId }])).values()];
}
