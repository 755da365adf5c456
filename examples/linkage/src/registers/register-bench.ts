import { named } from '../figures.ts';
import { missed } from '../floors.ts';
import type { GroupFigures } from '../metrics/group-figures.ts';
import { table } from '../table.ts';
import type { RegisterRun } from './register-run.ts';
import { registerRun } from './register-run.ts';
import type { RegisterSet } from './register-sets.ts';

export type RegisterBench = { readonly text: string; readonly runs: Readonly<Record<string, RegisterRun>>; readonly misses: readonly string[] };

const heading = ['set', 'rows', 'P', 'R', 'F1', 'false', 'in household', 'per 1,000', 'best F1', 'blocking', 'median c.', '>=.95 right', 'ECE', 'origin gap', 'age gap', 'cpu s'];

/** Sets of registers linked with the shipped model, one after another, held against their floors. */
export async function registerBench(sets: readonly RegisterSet[], records: number, say: (line: string) => void): Promise<RegisterBench> {
  const runs: Record<string, RegisterRun> = {};
  const misses: string[] = [];
  for (const { name, wish, uniquePeople, floors } of sets) {
    say(name);
    const run = await registerRun({ ...wish, records }, { uniquePeople });
    runs[name] = run;
    misses.push(...missed({ ...named(run), 'recall gap by origin': run.originGap }, floors).map((miss) => `${name}: ${miss}`));
  }
  const rows = Object.entries(runs).map(([name, run]) => rowOf(name, run));
  const groups = Object.entries(runs).map(([name, run]) => groupText(name, run));
  return { text: [table([heading, ...rows]), ...groups].join('\n\n'), runs, misses };
}

function rowOf(name: string, run: RegisterRun): string[] {
  const { clustered, edge, blockingRecall, candidates, calibration, originGap, ageGap, cpuSeconds } = run;
  const shares = (figures: readonly number[], places: number): string[] => figures.map((figure) => figure.toFixed(places));
  return [
    name,
    String(run.rows),
    ...shares([clustered.precision, clustered.recall, clustered.f1], 5),
    String(clustered.falseLinks),
    String(clustered.falseLinksInHousehold),
    clustered.householdPerThousand.toFixed(2),
    ...shares([edge.best.f1, blockingRecall], 4),
    String(candidates.median),
    ...shares([calibration.from95.right, calibration.ece, originGap, ageGap], 4),
    cpuSeconds.toFixed(0),
  ];
}

function groupText(name: string, { byOrigin, byAge, byLack, falseKinds }: RegisterRun): string {
  const rowsOf = (groups: Readonly<Record<string, GroupFigures>>): string[][] =>
    Object.entries(groups).map(([group, { truePairs, recall, recallError, falseLinks, falseShare }]) => [group, String(truePairs), recall.toFixed(4), `±${recallError.toFixed(4)}`, String(falseLinks), falseShare.toFixed(5)]);
  return [
    `${name}: recall of true pairs and share of false links, by group`,
    table([['group', 'true pairs', 'recall', 'error', 'false links', 'share'], ...rowsOf(byOrigin), ...rowsOf(byAge)]),
    `false links, who for whom: ${Object.entries(falseKinds).map(([kind, count]) => `${kind} ${count}`).join(', ')}`,
    table([['a side lacks', 'true pairs', 'recall'], ...Object.entries(byLack).map(([lack, { truePairs, recall }]) => [lack, String(truePairs), recall.toFixed(4)])]),
  ].join('\n');
}
