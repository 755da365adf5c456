import type { Core } from '../core.ts';
import type { Mark } from '../disputes/read-marks.ts';
import { readMarks } from '../disputes/read-marks.ts';
import { recordSource } from '../sensitivity/record-source.ts';
import { selectSourceRecords } from '../store/sql/select-source-records.ts';
import { selectVariantsById } from '../store/sql/select-variants-by-id.ts';
import type { Db } from '../store/store.ts';
import type { Disputed } from './disputed-schema.ts';
import type { Household } from './household-schema.ts';
import { sameAddressText } from './household-texts.ts';
import { usualName } from './involvement.ts';
import { isDisplayable } from './is-displayable.ts';
import { disputedOf } from './disputed-of.ts';
import type { VisiblePerson } from './load-people.ts';
import type { OpenRecord } from './open-sealed.ts';
import { openRecord, openVariant } from './open-sealed.ts';
import type { OpenScope } from './open-scope.ts';
import { feedKey } from './open-scope.ts';
import { homesOf, peopleAt } from './people-at.ts';
import { separatedFrom } from './separated-from.ts';

/**
 * More people than this at one address are taken for no household (domain T5: a cap of people per place). The census's largest class of household is "8 or more people" (ONS Census 2021, TS017), so
 * beyond it nothing is known of how common they are.
 */
const mostInHousehold = 8;

/** Whom a person lives with as it is shown, and the records that name them. */
export type FoundHousehold = { readonly shown: Household; readonly records: readonly OpenRecord[] };

type Member = { readonly personId: string; readonly record: OpenRecord };

/**
 * Whom a person lives with: as their records say, and, apart from it, as equal addresses let MAST work out. Nobody restricted or shielded is named, nor anybody kept apart from the person for good; for a restricted
 * person, and for an organisation that is shown no locations, there is none at all, since whom they live with is where they live. What rests on a disputed record is marked. Undefined where there is nothing to say.
 */
export async function householdOf(db: Db, core: Core, scope: OpenScope, person: VisiblePerson): Promise<FoundHousehold | undefined> {
  if (person.isRestricted || !scope.usesLocation) return undefined;
  const named = await suppliedRecords(db, core, scope, person);
  const at = await peopleAt(db, core, scope, person.records.flatMap((record) => homesOf(record, scope.today)));
  const members = await openMembers(db, core, person, [...named.map(({ record }) => record), ...at.records]);
  const isSeparated = await separatedFrom(db, scope, [person.personId, ...new Set(members.map(({ personId }) => personId))]);
  const free = members.filter(({ personId }) => !isSeparated(person.personId, personId));
  const of = new Map(free.map((member) => [member.record.recordId, member]));
  const homes = person.records.filter((record) => homesOf(record, scope.today).length > 0);
  const marks = await readMarks(db, [...new Map([...person.records, ...free.map(({ record }) => record)].map((record) => [record.recordId, record])).values()]);
  const disputed = (...on: readonly OpenRecord[]): { disputed?: Disputed } => disputedBy(marks, on, scope.language);
  const supplied = named.flatMap(({ record, relation, by }) => (of.has(record.recordId) ? [{ name: nameOf(record), relation, organisation: scope.feeds.get(feedKey(record.organisationId, record.feedId))?.organisation.code ?? '', ...disputed(record, by) }] : []));
  const living = at.records.flatMap((record) => of.get(record.recordId) ?? []);
  const others = [...Map.groupBy(living, ({ personId }) => personId).values()].flatMap((own) => own.find(({ record }) => !marks.has(record.recordId)) ?? own[0] ?? []);
  const notInferred = others.length === 0 ? undefined : at.isCommunal ? 'communal' : others.length >= mostInHousehold ? 'crowded' : undefined;
  const inferred = notInferred === undefined ? others.map(({ record }) => ({ name: nameOf(record), evidence: sameAddressText[scope.language], ...disputed(record, ...homes) })) : [];
  if (supplied.length + inferred.length === 0 && notInferred === undefined) return undefined;
  const told = [...named.filter(({ record }) => of.has(record.recordId)), ...(notInferred === undefined ? others : [])].map(({ record }) => record);
  return { shown: { supplied: distinct(supplied), inferred: distinct(inferred), ...(notInferred === undefined ? {} : { notInferred }) }, records: told };
}

/** The records that the person's own records name as of their household, each in its own feed. */
async function suppliedRecords(db: Db, core: Core, scope: OpenScope, { records }: VisiblePerson): Promise<{ record: OpenRecord; relation: string; by: OpenRecord }[]> {
  const links = records.flatMap((by) => (by.record.household ?? []).map(({ relation, sourceRef }) => ({ by, organisationId: by.organisationId, feedId: by.feedId, relation, source: recordSource(core.keys, by.organisationId, by.feedId, sourceRef) })));
  if (links.length === 0) return [];
  const rows = await db.rows(selectSourceRecords, [links.map(({ organisationId }) => organisationId), links.map(({ feedId }) => feedId), links.map(({ source }) => source), scope.today]);
  return rows.flatMap((row) => {
    const record = openRecord(core, row);
    const link = links.find(({ organisationId, feedId, source }) => organisationId === record.organisationId && feedId === record.feedId && source.equals(recordSource(core.keys, organisationId, feedId, record.record.sourceRef)));
    return link === undefined || !isDisplayable(record, scope) ? [] : [{ record, relation: link.relation, by: link.by }];
  });
}

/** Who these records are of: other people, at level 0, with a name. */
async function openMembers(db: Db, core: Core, person: VisiblePerson, records: readonly OpenRecord[]): Promise<Member[]> {
  const held = records.flatMap((record) => (record.variantId === null ? [] : [{ record, variantId: record.variantId }]));
  if (held.length === 0) return [];
  const rows = await db.rows(selectVariantsById, [held.map(({ record }) => record.organisationId), held.map(({ variantId }) => variantId)]);
  const open = new Map(rows.map((row) => openVariant(core, row)).filter(({ level }) => level === 0).map(({ variantId, personId }) => [variantId, personId]));
  return held.flatMap(({ record, variantId }) => {
    const personId = open.get(variantId);
    return personId === undefined || personId === person.personId || record.record.sensitivity > 0 || nameOf(record) === '' ? [] : [{ personId, record }];
  });
}

function nameOf({ record }: OpenRecord): string {
  return record.person === undefined ? '' : (usualName(record.person) ?? '');
}

/** The mark of the first disputed record that something rests on. */
function disputedBy(marks: ReadonlyMap<string, Mark>, on: readonly OpenRecord[], language: OpenScope['language']): { disputed?: Disputed } {
  const mark = on.map(({ recordId }) => marks.get(recordId)).find((one) => one !== undefined);
  return mark === undefined ? {} : { disputed: disputedOf(mark, 'household', language) };
}

/** Each once, in alphabetical order; what rests on another record as well is not disputed. */
function distinct<Entry extends { readonly name: string; readonly disputed?: Disputed }>(entries: readonly Entry[]): Entry[] {
  const ordered = [...entries.filter((entry) => entry.disputed !== undefined), ...entries.filter((entry) => entry.disputed === undefined)];
  return [...new Map(ordered.map((entry) => [JSON.stringify({ ...entry, disputed: undefined }), entry])).values()].toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}
