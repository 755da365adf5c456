import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Model } from '@mast/core-api/link';
import type { RegisterWish } from '@mast/example-population';

import type { Figures } from '../figures.ts';
import { figuresOf } from '../figures.ts';
import type { GroupFigures } from '../metrics/group-figures.ts';
import { groupFigures, recallGap } from '../metrics/group-figures.ts';
import { runFiles } from '../run-files.ts';
import type { FalseKinds } from './false-kinds.ts';
import { falseKinds } from './false-kinds.ts';
import { groupsOf } from './groups.ts';
import { recallByLack } from './missingness.ts';
import type { KnownRow } from './write-registers.ts';
import { writeRegisters } from './write-registers.ts';

export type RegisterRun = Figures & {
  /** Of the largest recall to the smallest, between groups with at least `leastPairs` true pairs. */
  readonly originGap: number;
  readonly ageGap: number;
  readonly byOrigin: Readonly<Record<string, GroupFigures>>;
  readonly byAge: Readonly<Record<string, GroupFigures>>;
  readonly falseKinds: FalseKinds;
  readonly byLack: Readonly<Record<string, { truePairs: number; recall: number }>>;
};

/** Fewer true pairs than this make no recall to compare: one pair would be a fifth of a point. */
const leastPairs = 500;
const today = '2026-11-21';

/** Writes registers of the generator, links them as `mast link` does with the shipped model (or another), and measures everything against the truth. */
export async function registerRun(wish: RegisterWish, options: { uniquePeople: boolean | undefined; model?: Model | undefined }): Promise<RegisterRun> {
  const folder = mkdtempSync(join(tmpdir(), 'mast-registers-'));
  try {
    const { inputs, known } = writeRegisters(folder, wish, options.uniquePeople);
    const rows: KnownRow[] = [];
    const linked = await runFiles(
      { inputs, model: 'shipped' },
      (source, id) => {
        const row = known.get(`${source}\n${id}`);
        if (row === undefined) throw new Error('mast link wrote a row that it was not given');
        rows.push(row);
        return { person: String(row.person), household: String(row.household) };
      },
      { model: options.model },
    );
    const { origin, age } = groupsOf(rows, today);
    const byOrigin = groupFigures(linked.linkedTo, linked.truth.person, origin);
    const byAge = groupFigures(linked.linkedTo, linked.truth.person, age);
    return { ...figuresOf(linked), originGap: recallGap(byOrigin, leastPairs), ageGap: recallGap(byAge, leastPairs), byOrigin, byAge, falseKinds: falseKinds(rows, linked.linkedTo), byLack: recallByLack(rows, linked.linkedTo) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
