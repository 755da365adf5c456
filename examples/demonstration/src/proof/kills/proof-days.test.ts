import { expect, test } from 'vitest';

import type { ProofRow } from '../proof-rows.ts';
import { firstDay, nextDay } from './proof-days.ts';

/** What a store that follows each file to the letter holds. */
function follow(held: ReadonlyMap<string, ProofRow>, mode: 'full' | 'delta', rows: readonly ProofRow[]): Map<string, ProofRow> {
  const now = mode === 'full' ? new Map<string, ProofRow>() : new Map(held);
  for (const row of rows) {
    if (row.status === 'deleted') now.delete(row.source_ref);
    else now.set(row.source_ref, row);
  }
  return now;
}

test('a store that follows each file holds the register of its day, and no file leaves out more than the guard lets pass', () => {
  let day = firstDay(2_000);
  let held = follow(new Map(), day.mode, day.rows);
  const modes = new Set<string>();
  for (let count = 0; count < 60; count += 1) {
    const before = day.register.length;
    day = nextDay(day);
    modes.add(day.mode);
    held = follow(held, day.mode, day.rows);
    expect([...held.values()].toSorted(byRef)).toEqual([...day.register].toSorted(byRef));
    const kept = new Set(day.register.map(({ source_ref: ref }) => ref));
    expect(kept.size).toBe(day.register.length);
    expect(Math.abs(day.register.length - before)).toBeLessThan(before / 50);
    expect(day.rows.length).toBeGreaterThan(before / 25);
    expect(day.day <= '2026-11-16').toBe(true);
  }
  expect(modes).toEqual(new Set(['full', 'delta']));
});

function byRef(a: ProofRow, b: ProofRow): number {
  return a.source_ref < b.source_ref ? -1 : 1;
}
