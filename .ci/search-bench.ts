import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { root } from './gates.ts';

/**
 * `npm run bench:search`: how fast and how surely a search finds somebody in a large store (docs/bench.md). CI runs it at 200,000 records; the sizes of the targets are
 * `--records 3000000,10000000`. Exit code 1 only when it could not be run, or an answer left without its audit leaf; never for a time.
 */
type Run = { at: string; machine: { commit: string }; sizes: { rounds: { searches: number; auditLeaves: number }[] }[] };
type Bench = {
  runSearchScale: (
    wish: { seed: number; today: string; sizes: number[]; searches: number; clients: number[]; portBase: number },
    world: { say: (line: string) => void; onStop: (stop: () => Promise<void>) => void },
  ) => Promise<Run>;
};

const { values } = parseArgs({
  options: {
    // None that anything was tuned on (1 to 9).
    seed: { type: 'string', default: '31' },
    records: { type: 'string', default: '200000' },
    searches: { type: 'string', default: '4000' },
    clients: { type: 'string', default: '8,16,32' },
    'port-base': { type: 'string', default: '6400' },
    today: { type: 'string', default: new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/London' }) },
  },
});
const numbers = (text: string): number[] => text.split(',').filter((part) => part !== '').map(Number);
const program = join(root, 'examples/demonstration/bench/search-scale/run-search-scale.ts');
const { runSearchScale } = (await import(program)) as Bench;

let stop = (): Promise<void> => Promise.resolve();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void stop().finally(() => process.exit(130)));
const run = await runSearchScale(
  {
    seed: Number(values.seed),
    today: values.today,
    sizes: numbers(values.records).toSorted((a, b) => a - b),
    searches: Number(values.searches),
    clients: numbers(values.clients),
    portBase: Number(values['port-base']),
  },
  { say: (line) => console.error(`… ${line}`), onStop: (stopping) => (stop = stopping) },
);
const folder = join(root, '.mast', 'bench');
mkdirSync(folder, { recursive: true });
const text = `${JSON.stringify(run, undefined, 2)}\n`;
writeFileSync(join(folder, `search-${run.at.replaceAll(/[-:]|\.\d+/g, '')}-${run.machine.commit}.json`), text);
console.log(text);
process.exitCode = run.sizes.flatMap(({ rounds }) => rounds).every(({ searches, auditLeaves }) => searches === auditLeaves) ? 0 : 1;
