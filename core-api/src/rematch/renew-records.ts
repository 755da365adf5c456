import type { z } from 'zod';

import { openRecord } from '../ingest/open-record.ts';
import { contentIdentity, personContent } from '../ingest/person-content.ts';
import { lookIdOf } from '../ingest/person-graph.ts';
import { pinArrivals } from '../ingest/pin-arrivals.ts';
import { placeContents } from '../ingest/place-content.ts';
import { reenterRecords } from '../ingest/reenter-records.ts';
import type { Arrival } from '../ingest/row-changes.ts';
import { openVariant } from '../ingest/variant-content.ts';
import type { Work } from '../ingest/work.ts';
import type { FeedId } from '../shared/brands.ts';
import { selectRecordPage } from '../store/sql/select-record-page.ts';
import { setOwn } from '../store/sql/set-own.ts';
import { pages } from './pages.ts';

type Row = z.infer<NonNullable<typeof selectRecordPage.row>>;

/** Records that are normalised at a time (judgement: a large batch's worth). */
const pageRecords = 500;

/** Brings every record of the organisation under the content that this program makes of it. Most are there already. How many were not. */
export async function renewRecords(work: Work, onPage: (records: number) => void): Promise<number> {
  await work.db.run(setOwn, [work.organisationId]);
  let renewed = 0;
  for await (const page of pages(async (after) => work.db.rows(selectRecordPage, [work.organisationId, after, pageRecords]), ({ recordId }) => recordId)) {
    for (const [feedId, rows] of Map.groupBy(page, (row) => row.feedId as FeedId)) {
      const ofFeed = { ...work, feedId };
      const found = new Map(rows.map((row) => [row.recordId, row]));
      const arrivals = await pinArrivals(ofFeed, rows.map((row) => arrivalOf(work, row)));
      const moved = arrivals.filter((arrival) => hasMoved(work, arrival, found.get(arrival.recordId)));
      await reenterRecords(ofFeed, moved);
      renewed += moved.length;
    }
    onPage(page.length);
  }
  return renewed;
}

function arrivalOf({ core, organisationId }: Work, { recordId, sourceMac, contentMac, variantId, placeLookIds, sealed }: Row): Arrival {
  const record = openRecord(core.keys, organisationId, { recordId, sealed });
  return { recordId, sourceMac, contentMac, record, person: personContent(record, sourceMac.toString('hex')), previous: { recordId, variantId: variantId ?? undefined, placeLookIds } };
}

/** Whether the record says another person or other addresses, as this program reads it, than those it stands under. */
function hasMoved({ core, organisationId }: Work, { record, person }: Arrival, row: Row | undefined): boolean {
  if (row === undefined) return false;
  const { keys } = core;
  const { variantId, lookId, sealedVariant, placeLookIds } = row;
  const level = variantId === null || sealedVariant === null ? record.sensitivity : openVariant(keys.open(organisationId, 'variant', variantId, sealedVariant)).level;
  if (person !== undefined && lookIdOf(keys, contentIdentity(person), level) !== lookId) return true;
  const places = placeContents(record, level).map(({ identity }) => keys.macUuid('open', identity));
  return places.toSorted().join() !== placeLookIds.toSorted().join();
}
