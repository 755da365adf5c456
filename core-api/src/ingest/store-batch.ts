import { MastError } from '../shared/mast-error.ts';
import type { BatchBody, BatchResult } from './batch-schema.ts';
import { holdConservation } from './conservation.ts';
import type { ListingOutcome } from './follow-listing.ts';
import type { PeopleChanges } from './match-people.ts';
import type { PlaceChanges } from './match-places.ts';
import { quarantineRows } from './quarantine-rows.ts';
import type { RowChanges } from './row-changes.ts';
import { storePeople } from './store-people.ts';
import { storePlaces } from './store-places.ts';
import { storeRecords } from './store-records.ts';
import type { ValidatedRows } from './validate-rows.ts';
import type { Work } from './work.ts';

type Outcome = {
  readonly rows: ValidatedRows;
  readonly changes: RowChanges;
  readonly listing: ListingOutcome;
  readonly people: PeopleChanges;
  readonly places: PlaceChanges;
};

/**
 * Step STORE: writes the outcome of the steps before it and counts what the database says it wrote. The four parts write tables of their own and do not wait for
 * each other: while the database writes one, the next is sealed.
 */
export async function storeBatch(work: Work, body: BatchBody, { rows, changes, listing, people, places }: Outcome): Promise<BatchResult> {
  const [rejected, { applied: written, removed }] = await Promise.all([
    quarantineRows(work, rows),
    storeRecords(work, changes, people, places, body.generation),
    storePeople(work, people),
    storePlaces(work, places),
  ]);
  if (removed !== changes.departures.length) throw new MastError('internal', { broken: 'removal', removed, meant: changes.departures.length });
  const { removed: absent, held } = listing;
  const counts = { applied: written - changes.raised, unchanged: changes.unchanged, rejected, tombstoned: changes.tombstoned + absent, held };
  holdConservation(body.rows.length + absent + held, counts);
  const rejects = rows.bad.flatMap(({ row, problems }) => problems.map(({ pointer, rule }) => ({ row, pointer, rule })));
  return { ...counts, rejects };
}
