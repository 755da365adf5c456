import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { root } from './gates.ts';

/**
 * `npm run bench`: one run of every bench on a service of its own, with its figures in `.mast/bench/` and a table at the end (docs/bench.md).
 * Exit code 1 only when a bench could not be run, or an answer left without its audit leaf; never for a time.
 */
type Run = { at: string; machine: { commit: string }; search: { answers: number; auditLeaves: number } };
type Benches = {
  runBenches: (
    wish: { seed: number; today: string; records: number; batchRows: number; searches: number; portBase: number },
    world: { fetch: (request: Request | string) => Promise<Response>; say: (line: string) => void; onStop: (stop: () => Promise<void>) => void },
  ) => Promise<{ run: Run; table: string }>;
};

const { values } = parseArgs({
  options: {
    // No seed that matching was tuned on, nor the demonstration's.
    seed: { type: 'string', default: '2718' },
    records: { type: 'string', default: '20000' },
    'batch-rows': { type: 'string', default: '500' },
    searches: { type: 'string', default: '2050' },
    'port-base': { type: 'string', default: '6300' },
    today: { type: 'string', default: new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/London' }) },
  },
});
const program = join(root, 'examples/demonstration/bench/run-benches.ts');
const { runBenches } = (await import(program)) as Benches;

let stop = (): Promise<void> => Promise.resolve();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void stop().finally(() => process.exit(130)));
const { run, table } = await runBenches(
  {
    seed: Number(values.seed),
    today: values.today,
    records: Number(values.records),
    batchRows: Number(values['batch-rows']),
    searches: Number(values.searches),
    portBase: Number(values['port-base']),
  },
  { fetch, say: (line) => console.log(`… ${line}`), onStop: (stopping) => (stop = stopping) },
);
const folder = join(root, '.mast', 'bench');
mkdirSync(folder, { recursive: true });
const file = join(folder, `${run.at.replaceAll(/[-:]|\.\d+/g, '')}-${run.machine.commit}.json`);
writeFileSync(file, `${JSON.stringify(run, undefined, 2)}\n`);
console.log(`\n${table}\n${file.slice(root.length + 1)}`);
process.exitCode = run.search.answers === run.search.auditLeaves ? 0 : 1;
