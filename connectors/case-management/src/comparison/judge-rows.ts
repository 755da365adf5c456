import { mapRow } from '../mapping/map-row.ts';
import type { Terms } from '../mapping/map-row.ts';
import type { Outcome } from '../mapping/outcome.ts';
import type { Snapshot } from './snapshot.ts';

/** A row's outcome and its place in the snapshot, from 0. */
export type JudgedRow = { readonly outcome: Outcome; readonly row: number };

/** Judges every row of a snapshot in order. Of rows that share a reference none is sent: which of them is right, only the source can say. */
export async function* judgeRows(snapshot: Snapshot, terms: Terms): AsyncGenerator<JudgedRow, void, undefined> {
  let held: JudgedRow | undefined;
  let isRepeated = false;
  let row = 0;
  for await (const piece of snapshot.pieces()) {
    for (const raw of piece) {
      const judged = { outcome: mapRow(raw, terms), row };
      const ref = judged.outcome.ref;
      const isSame = ref !== undefined && ref === held?.outcome.ref;
      if (held !== undefined) yield isSame || isRepeated ? twice(held, terms) : held;
      held = judged;
      isRepeated = isSame;
      row += 1;
    }
  }
  if (held !== undefined) yield isRepeated ? twice(held, terms) : held;
}

function twice({ outcome: { ref = '' }, row }: JudgedRow, { mapping }: Terms): JudgedRow {
  return { outcome: { kind: 'refused', ref, column: mapping.key, rule: 'reference-twice' }, row };
}
