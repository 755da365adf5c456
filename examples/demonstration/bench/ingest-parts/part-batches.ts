import { registers } from '@mast/example-population';

import { recordOf } from '../record-of.ts';

export type PartBatch = { feedId: string; rows: { ref: string; record: ReturnType<typeof recordOf> }[] };

/** Rows in a batch, as a connector sends them. */
const batchRows = 500;

/** The records of eight agencies' registers as their feeds would send them, the feeds by turns as their batches fill; the last, smaller batches too. */
export function partBatches(wish: { seed: number; records: number; today: string }): PartBatch[] {
  const filling = new Map<string, PartBatch['rows']>();
  const batches: PartBatch[] = [];
  for (const { source: feedId, values } of registers({ profile: 'agencies', ...wish })) {
    const rows = filling.get(feedId) ?? [];
    filling.set(feedId, rows);
    rows.push({ ref: values.source_ref, record: recordOf(values) });
    if (rows.length === batchRows) batches.push({ feedId, rows: rows.splice(0, batchRows) });
  }
  return [...batches, ...[...filling].flatMap(([feedId, rows]) => (rows.length === 0 ? [] : [{ feedId, rows }]))];
}
