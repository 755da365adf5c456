import type { Core } from '../core.ts';
import { namesInForce } from '../frequency/names-in-force.ts';
import type { FeedId, OrganisationId } from '../shared/brands.ts';
import { londonDay } from '../shared/london-day.ts';
import { deleteEdges } from '../store/sql/delete-edges.ts';
import { deleteEmptyPersons } from '../store/sql/delete-empty-persons.ts';
import { deleteEmptyPlaces } from '../store/sql/delete-empty-places.ts';
import { deleteLeaverRecordPlaces } from '../store/sql/delete-leaver-record-places.ts';
import { deleteLeaverRecords } from '../store/sql/delete-leaver-records.ts';
import { deleteLeaverVariants } from '../store/sql/delete-leaver-variants.ts';
import { deleteLooks } from '../store/sql/delete-looks.ts';
import { selectLooksOfPlaces } from '../store/sql/select-looks-of-places.ts';
import { selectPersonLooks } from '../store/sql/select-person-looks.ts';
import { selectPlacesOfLooks } from '../store/sql/select-places-of-looks.ts';
import { setVisible } from '../store/sql/set-visible.ts';
import { widenToMatching } from '../store/sql/widen-to-matching.ts';
import { emptyNodes, loadNodes } from './load-nodes.ts';
import type { PeopleChanges } from './match-people.ts';
import { matchPlaces } from './match-places.ts';
import { asOnlyWriter } from './only-writer.ts';
import { isLive } from './person-graph.ts';
import { regroupPersons } from './regroup-persons.ts';
import type { RowChanges } from './row-changes.ts';
import { storePeople } from './store-people.ts';
import { storePlaces } from './store-places.ts';
import type { Work } from './work.ts';

/** Rows taken out, contents that nobody holds any more, and contents of others whose level fell because only the leaver had raised it. */
export type TakenOut = { readonly records: number; readonly variants: number; readonly looks: number; readonly places: number; readonly lowered: number };

/** Records in one transaction: as many as in a batch. */
const pageRows = 500;

/**
 * Takes some records of an organisation that has left out of the store, in one transaction of the writer, and clusters anew whoever they bridged; undefined when none is
 * left. Nothing of the leaver is opened, since its key is gone: who was near its contents is read off the stored edges, persons and places, and what remains is
 * clustered from the others' own contents. The organisation must have left (`organisation.left_at`), so that nobody else's transaction sees its rows.
 */
export async function takeOutLeaver(core: Core, organisationId: OrganisationId): Promise<TakenOut | undefined> {
  return asOnlyWriter(core, organisationId, async (db) => {
    await db.one(setVisible, [organisationId]);
    const records = await db.rows(deleteLeaverRecords, [organisationId, pageRows]);
    const variantIds = records.length === 0 ? null : records.flatMap(({ variantId }) => variantId ?? []);
    const variants = await db.rows(deleteLeaverVariants, [organisationId, variantIds, pageRows]);
    if (records.length + variants.length === 0) return undefined;
    await db.run(deleteLeaverRecordPlaces, [organisationId, records.map(({ recordId }) => recordId)]);
    await db.run(widenToMatching, []);
    const at = core.clock.now();
    const work: Work = { core, db, organisationId, feedId: '' as FeedId, sequence: 0, at, today: londonDay(at), names: await namesInForce(core, db) };
    const { people, looks } = await regroupLeft(work, variants);
    const departures = records.map(({ variantId, ...record }) => ({ ...record, variantId: variantId ?? undefined }));
    const places = await storeLeftPlaces(work, { arrivals: [], raised: 0, departures, tombstoned: 0, unchanged: 0, named: [] }, people);
    const lowered = [...people.nodes.byKey.values()].filter((node) => isLive(node) && node.stored !== undefined && node.stored.level > node.level).length;
    return { records: records.length, variants: variants.length, looks, places, lowered };
  });
}

/** Takes out contents that nobody holds any more, and clusters those anew that they were joined to or of one person with. */
async function regroupLeft(work: Work, variants: readonly { lookId: string; personId: string }[]): Promise<{ people: PeopleChanges; looks: number }> {
  const { db } = work;
  const nodes = emptyNodes();
  const mine = [...new Set(variants.map(({ lookId }) => lookId))];
  await loadNodes(work, nodes, mine);
  const orphans = mine.filter((lookId) => !nodes.byLook.has(lookId));
  await db.run(deleteLooks, [orphans]);
  const cut = orphans.length === 0 ? [] : await db.rows(deleteEdges, [orphans]);
  const persons = [...new Set(variants.map(({ personId }) => personId))];
  const mates = persons.length === 0 ? [] : await db.rows(selectPersonLooks, [persons]);
  await loadNodes(work, nodes, [...cut.flatMap(({ lookA, lookB }) => [lookA, lookB]), ...mates.map(({ lookId }) => lookId)]);
  const regrouped = await regroupPersons(work, nodes, [], { before: new Map(), touched: new Set(nodes.byKey.keys()) });
  const people: PeopleChanges = { nodes, variantOf: new Map(), newEdges: [], regrouped };
  await storePeople(work, people);
  if (persons.length > 0) await db.run(deleteEmptyPersons, [persons]);
  return { people, looks: orphans.length };
}

/** Takes out address contents that no record uses any more, and works their places out anew. */
async function storeLeftPlaces(work: Work, changes: RowChanges, people: PeopleChanges): Promise<number> {
  const used = [...new Set(changes.departures.flatMap(({ placeLookIds }) => placeLookIds))];
  const placeIds = used.length === 0 ? [] : (await work.db.rows(selectPlacesOfLooks, [used])).map(({ placeId }) => placeId);
  const mates = placeIds.length === 0 ? [] : (await work.db.rows(selectLooksOfPlaces, [placeIds])).map(({ lookId }) => lookId);
  const places = await matchPlaces(work, changes, people, mates);
  await storePlaces(work, places);
  if (placeIds.length > 0) await work.db.run(deleteEmptyPlaces, [placeIds]);
  return places.gone.length;
}
