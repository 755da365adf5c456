import type { Core } from '../core.ts';
import { namesInForce } from '../frequency/names-in-force.ts';
import { reenterRecords } from '../ingest/reenter-records.ts';
import type { Work } from '../ingest/work.ts';
import { londonDay } from '../shared/london-day.ts';
import type { Db } from '../store/store.ts';
import type { RecordSide } from './record-side.ts';
import { readSide } from './record-side.ts';

/**
 * Takes a stored record through matching once more: under the decisions in force now it is set apart or no longer, and everybody it touches is clustered anew.
 * Nothing happens for a record that is not here: the decision waits for it.
 */
export async function regroupSide(core: Core, db: Db, at: Date, side: RecordSide): Promise<void> {
  const found = await readSide(core, db, side);
  if (found === undefined) return;
  const { organisationId, feedId, source } = side;
  const work: Work = { core, db, organisationId, feedId, sequence: 0, at, today: londonDay(at), names: await namesInForce(core, db) };
  const { record, contentMac, person, stored } = found;
  await reenterRecords(work, [{ recordId: stored.recordId, sourceMac: source, contentMac, record, person, previous: stored }]);
}
