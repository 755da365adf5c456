import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { registers } from '@mast/example-population';

import type { EdgeFigures } from '../metrics/edge-figures.ts';
import { edgeFigures } from '../metrics/edge-figures.ts';
import { readCsv } from '../read-csv.ts';
import { writeRegisters } from '../registers/write-registers.ts';

export type SplinkBench = { readonly text: string; readonly figures?: { readonly version: string; readonly seconds: number; readonly edge: EdgeFigures } };

const program = join(import.meta.dirname, 'link.py');

/** Splink on the same two registers, where `python3` has it: its edges by our measure. Otherwise one line that says so. */
export async function splinkBench({ seed, records }: { seed: number; records: number }): Promise<SplinkBench> {
  const version = versionOfSplink();
  if (version === undefined) return { text: 'splink: not run, python3 here has no splink with duckdb' };
  const folder = mkdtempSync(join(tmpdir(), 'mast-splink-'));
  try {
    const wish = { profile: 'two-registers', seed, records } as const;
    writeRegisters(folder, wish, undefined);
    const rows = [...registers(wish)];
    const placeOf = new Map(rows.map(({ source, id }, at) => [`${source}\n${id}`, at]));
    const seconds = Number(execFileSync('python3', [program, join(folder, 'census.csv'), join(folder, 'survey.csv'), join(folder, 'edges.csv')], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim().split('\n').at(-1));
    const edges = readCsv(join(folder, 'edges.csv')).map(({ id_a: a = '', id_b: b = '', weight = '', probability = '' }) => ({ a: placeOf.get(`census\n${a}`) ?? -1, b: placeOf.get(`survey\n${b}`) ?? -1, weightBits: Number(weight), probability: Number(probability) }));
    const edge = edgeFigures(edges, { person: rows.map(({ person }) => String(person)) });
    const { best, at95 } = edge;
    return { text: `splink ${version}: best F1 ${best.f1.toFixed(4)} at ${best.weightBits.toFixed(1)} bits; at p .95 P ${at95.precision.toFixed(4)} R ${at95.recall.toFixed(4)}; ${seconds.toFixed(1)} s`, figures: { version, seconds, edge } };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function versionOfSplink(): string | undefined {
  try {
    return execFileSync('python3', ['-c', 'import duckdb, splink; print(splink.__version__)'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return undefined;
  }
}
