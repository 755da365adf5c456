import type { OrganisationId } from '../shared/brands.ts';
import type { HeadlineRecord } from '../shared/headline.ts';
import { selectPlaceLooks } from '../store/sql/select-place-looks.ts';
import { selectRecordsByVariant } from '../store/sql/select-records-by-variant.ts';
import { selectUsedPlaceLooks } from '../store/sql/select-used-place-looks.ts';
import { mapInPieces } from './in-pieces.ts';
import type { PeopleChanges } from './match-people.ts';
import { openRecord } from './open-record.ts';
import type { PersonNode } from './person-graph.ts';
import type { PlaceContent } from './place-content.ts';
import { placeContents } from './place-content.ts';
import type { PlaceNode } from './place-scope.ts';
import { placeScope } from './place-scope.ts';
import type { PlaceRegrouping } from './regroup-places.ts';
import { regroupPlaces } from './regroup-places.ts';
import type { RowChanges } from './row-changes.ts';
import type { Work } from './work.ts';

/** By which address contents (look ids) a record is to be found, and was. */
export type RecordPlaces = {
  readonly organisationId: OrganisationId;
  readonly recordId: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly contents: readonly (PlaceContent & { readonly lookId: string })[];
};

export type PlaceChanges = {
  /** By record id, for the records that the batch writes. */
  readonly arrivals: ReadonlyMap<string, RecordPlaces>;
  /** Records that go, and records of any organisation whose person's level rose above open or fell back to it. */
  readonly others: readonly RecordPlaces[];
  /** Those of `others` that stay and whose row must say so. */
  readonly relevelled: readonly RecordPlaces[];
  /** Contents that no record uses any more. */
  readonly gone: readonly string[];
  readonly regrouping: PlaceRegrouping;
};

/**
 * Step MATCH, for places: contents that came or went, and the places that they change. Reads only. `beside`: contents to be looked at with those that went, where these
 * cannot be opened any more to see who was near them.
 */
export async function matchPlaces(work: Work, changes: RowChanges, people: PeopleChanges, beside: readonly string[] = []): Promise<PlaceChanges> {
  const resolved = (organisationId: OrganisationId, recordId: string, before: readonly string[], contents: readonly PlaceContent[]): RecordPlaces => {
    const named = contents.map((content) => ({ ...content, lookId: work.core.keys.macUuid('open', content.identity) }));
    return { organisationId, recordId, before, after: named.map(({ lookId }) => lookId), contents: named };
  };
  const arrivals = await mapInPieces(changes.arrivals, ({ recordId, record, previous }) => {
    const level = people.variantOf.get(recordId)?.node.level ?? record.sensitivity;
    return resolved(work.organisationId, recordId, previous?.placeLookIds ?? [], placeContents(record, level));
  });
  const departed = changes.departures.map(({ recordId, placeLookIds }) => resolved(work.organisationId, recordId, placeLookIds, []));
  const handled = new Set([...arrivals, ...departed].map(({ recordId }) => recordId));
  const crossed = (await relevelledRecords(work, people)).filter(({ recordId }) => !handled.has(recordId));
  const relevelled = crossed.map(({ organisationId, recordId, before, contents }) => resolved(organisationId, recordId, before, contents));
  const all = [...arrivals, ...departed, ...relevelled];
  const { fresh, unkeyed } = await freshNodes(work, all);
  const gone = await goneLooks(work, all);
  const touched = [...gone, ...unkeyed, ...(gone.length === 0 ? [] : beside)];
  const scope = fresh.length + touched.length === 0 ? { nodes: [], edges: [] } : await placeScope(work, fresh, touched);
  return {
    arrivals: new Map(arrivals.map((record) => [record.recordId, record])),
    others: [...departed, ...relevelled],
    relevelled,
    gone,
    regrouping: regroupPlaces(work, scope, new Set(gone)),
  };
}

type Wanted = { organisationId: OrganisationId; recordId: string; before: readonly string[]; contents: PlaceContent[] };

/** Records, of every organisation, of contents that crossed the line between open and not. */
async function relevelledRecords(work: Work, { nodes }: PeopleChanges): Promise<Wanted[]> {
  const crossed = [...nodes.byKey.values()].filter(({ stored, level }) => stored !== undefined && stored.level > 0 !== level > 0);
  const nodeOf = new Map(crossed.flatMap((node) => storedVariants(node).map(({ variantId }): [string, PersonNode] => [variantId, node])));
  if (nodeOf.size === 0) return [];
  const variants = crossed.flatMap(storedVariants);
  const ids = [variants.map(({ organisationId }) => organisationId), variants.map(({ variantId }) => variantId)] as const;
  const rows = await work.db.rows(selectRecordsByVariant, [...ids]);
  return rows.map((row) => {
    const organisationId = row.organisationId as OrganisationId;
    const record: HeadlineRecord = openRecord(work.core.keys, organisationId, row);
    const level = nodeOf.get(row.variantId)?.level ?? 2;
    return { organisationId, recordId: row.recordId, before: row.placeLookIds, contents: placeContents(record, level) };
  });
}

function storedVariants({ variants }: PersonNode): { organisationId: OrganisationId; variantId: string }[] {
  return [...variants.values()].filter(({ stored, gone }) => stored !== undefined && !gone);
}

/** Contents that nobody has written before, and those that stand without keys since before there were any. */
async function freshNodes(work: Work, records: readonly RecordPlaces[]): Promise<{ fresh: PlaceNode[]; unkeyed: string[] }> {
  const wanted = new Map(records.flatMap(({ contents }) => contents.map(({ lookId, features }) => [lookId, features] as const)));
  if (wanted.size === 0) return { fresh: [], unkeyed: [] };
  const rows = await work.db.rows(selectPlaceLooks, [[...wanted.keys()]]);
  for (const { lookId } of rows) wanted.delete(lookId);
  return { fresh: [...wanted].map(([id, features]) => ({ id, features, stored: undefined })), unkeyed: rows.flatMap(({ lookId, isKeyed }) => (isKeyed ? [] : [lookId])) };
}

/** Contents that these records leave and no other record uses. */
async function goneLooks(work: Work, records: readonly RecordPlaces[]): Promise<string[]> {
  const left = records.flatMap(({ recordId, before, after }) => before.filter((lookId) => !after.includes(lookId)).map((lookId) => ({ lookId, recordId })));
  if (left.length === 0) return [];
  const used = await work.db.rows(selectUsedPlaceLooks, [left.map(({ lookId }) => lookId), left.map(({ recordId }) => recordId)]);
  const stay = new Set([...used.map(({ lookId }) => lookId), ...records.flatMap(({ after }) => after)]);
  return [...new Set(left.map(({ lookId }) => lookId))].filter((lookId) => !stay.has(lookId));
}
