import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

import type { LinkWish } from '@mast/core-api/link';
import { faultText, runLink } from '@mast/core-api/link';

import type { Edge, Truth } from './metrics/truth.ts';
import type { PairList } from './pair-list.ts';
import { pairList } from './pair-list.ts';
import { readCsv } from './read-csv.ts';

export type LinkedFiles = {
  /** In the order of `people.csv`. */
  readonly truth: Truth;
  /** Each row's person, in that order. */
  readonly linkedTo: readonly string[];
  readonly edges: readonly Edge[];
  /** Pairs that were compared, and how many of the true ones are among them. */
  readonly compared: number;
  readonly trueCompared: number;
  /** Most and median of candidates of a row. */
  readonly candidates: { readonly median: number; readonly most: number };
  /** Of this process while it linked, both cores together. */
  readonly cpuSeconds: number;
};

export type Known = { readonly person: string; readonly household?: string | undefined };

/**
 * What `mast link` makes of a configuration, read back from the two files it writes, with the truth beside it: `knownOf` gives it by source and id. The
 * benches measure what a user gets, rounding included.
 */
export async function runFiles(config: unknown, knownOf: (source: string, id: string) => Known, options: Pick<LinkWish, 'model'> = {}): Promise<LinkedFiles> {
  const folder = mkdtempSync(join(tmpdir(), 'mast-linkage-'));
  try {
    const wish = { config: join(folder, 'link.json'), out: join(folder, 'people.csv'), edges: join(folder, 'edges.csv') };
    writeFileSync(wish.config, JSON.stringify(config));
    const compared = pairList();
    const before = process.cpuUsage();
    const done = await runLink({ ...wish, ...options, onCompared: compared.add }, () => undefined);
    const { user, system } = process.cpuUsage(before);
    if (!done.ok) throw new Error(done.failure.map(faultText).join('\n'));
    const people = readCsv(wish.out).map(({ source = '', id = '', person = '' }) => ({ source, id, person }));
    const placeOf = new Map(people.map(({ source, id }, at) => [`${source}\n${id}`, at]));
    const known = people.map(({ source, id }) => knownOf(source, id));
    const edges = readCsv(wish.edges).map((row): Edge => ({
      a: placeOf.get(`${row['source_a'] ?? ''}\n${row['id_a'] ?? ''}`) ?? -1,
      b: placeOf.get(`${row['source_b'] ?? ''}\n${row['id_b'] ?? ''}`) ?? -1,
      weightBits: Number(row['weight']),
      probability: Number(row['probability']),
    }));
    const person = known.map((one) => one.person);
    return {
      truth: { person, ...(known[0]?.household === undefined ? {} : { household: known.map(({ household = '' }) => household) }) },
      linkedTo: people.map((one) => one.person),
      edges,
      compared: compared.count(),
      trueCompared: compared.those((a, b) => person[a] === person[b]),
      candidates: spread(people.length, compared),
      cpuSeconds: (user + system) / 1e6,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function spread(rows: number, compared: PairList): { median: number; most: number } {
  const degrees = new Int32Array(rows);
  compared.those((a, b) => {
    degrees[a] = (degrees[a] ?? 0) + 1;
    degrees[b] = (degrees[b] ?? 0) + 1;
    return false;
  });
  degrees.sort();
  return { median: degrees[rows >> 1] ?? 0, most: degrees.at(-1) ?? 0 };
}
