import type { OrganisationId } from '../shared/brands.ts';
import type { HeadlineRecord } from '../shared/headline.ts';
import { selectPlaceLooks } from '../store/sql/select-place-looks.ts';
import { selectRecordsByVariant } from '../store/sql/select-records-by-variant.ts';
import type { PeopleChanges } from './match-people.ts';
import { openRecord } from './open-record.ts';
import type { PersonNode } from './person-graph.ts';
import type { PlaceContent } from './place-content.ts';
import { placeContents } from './place-content.ts';
import type { RowChanges } from './row-changes.ts';
import type { Work } from './work.ts';

/** Which places a record is to be found by, and was. */
export type RecordPlaces = {
  readonly organisationId: OrganisationId;
  readonly recordId: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly contents: readonly (PlaceContent & PlaceRef)[];
};
type PlaceRef = { readonly lookId: string; readonly placeId: string };
export type NewPlace = PlaceRef & { readonly class: string | undefined };

export type PlaceChanges = {
  /** By record id, for the records that the batch writes. */
  readonly arrivals: ReadonlyMap<string, RecordPlaces>;
  /** Records that go, and records of any organisation whose person's level rose above open or fell back to it. */
  readonly others: readonly RecordPlaces[];
  /** Those of `others` that stay and whose row must say so. */
  readonly relevelled: readonly RecordPlaces[];
  readonly newPlaces: readonly NewPlace[];
};

type Wanted = { organisationId: OrganisationId; recordId: string; before: readonly string[]; contents: PlaceContent[] };

/** Step MATCH, for places: equal address content is one place, whoever writes it. Reads only. */
export async function matchPlaces(work: Work, changes: RowChanges, people: PeopleChanges): Promise<PlaceChanges> {
  const arrivals = changes.arrivals.map(({ recordId, record, previous }): Wanted => {
    const level = people.variantOf.get(recordId)?.node.level ?? record.sensitivity;
    return { organisationId: work.organisationId, recordId, before: previous?.placeIds ?? [], contents: placeContents(record, level) };
  });
  const handled = new Set([...arrivals, ...changes.departures].map(({ recordId }) => recordId));
  const relevelled = (await relevelledRecords(work, people)).filter(({ recordId }) => !handled.has(recordId));
  const places = await placesOf(work, [...arrivals, ...relevelled]);
  const resolved = (wanted: Wanted): RecordPlaces => {
    const contents = wanted.contents.map((content) => ({ ...content, ...places.refOf(content) }));
    return { ...wanted, contents, after: contents.map(({ placeId }) => placeId) };
  };
  const departed = changes.departures.map(
    ({ recordId, placeIds }): RecordPlaces => ({ organisationId: work.organisationId, recordId, before: placeIds, after: [], contents: [] }),
  );
  const moved = relevelled.map(resolved);
  return {
    arrivals: new Map(arrivals.map((wanted) => [wanted.recordId, resolved(wanted)])),
    others: [...departed, ...moved],
    relevelled: moved,
    newPlaces: places.newPlaces,
  };
}

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
    return { organisationId, recordId: row.recordId, before: row.placeIds, contents: placeContents(record, level) };
  });
}

function storedVariants({ variants }: PersonNode): { organisationId: OrganisationId; variantId: string }[] {
  return [...variants.values()].filter(({ stored, gone }) => stored !== undefined && !gone);
}

/** Looks up the places of contents and gives ids to those nobody has written before. */
async function placesOf(work: Work, wanted: readonly Wanted[]): Promise<{ refOf(content: PlaceContent): PlaceRef; newPlaces: NewPlace[] }> {
  const contents = [...new Map(wanted.flatMap((each) => each.contents).map((content) => [content.identity, content])).values()];
  const looks = new Map(contents.map((content) => [content.identity, work.core.keys.macUuid('open', content.identity)]));
  const rows = looks.size === 0 ? [] : await work.db.rows(selectPlaceLooks, [[...looks.values()]]);
  const known = new Map(rows.map(({ lookId, placeId }) => [lookId, placeId]));
  const newPlaces: NewPlace[] = [];
  const refs = new Map<string, PlaceRef>();
  for (const { identity, address } of contents) {
    const lookId = looks.get(identity) ?? '';
    const placeId = known.get(lookId) ?? work.core.ids.uuid();
    if (!known.has(lookId)) newPlaces.push({ lookId, placeId, class: address.class });
    refs.set(identity, { lookId, placeId });
  }
  return { refOf: ({ identity }) => refs.get(identity) ?? { lookId: '', placeId: '' }, newPlaces };
}
