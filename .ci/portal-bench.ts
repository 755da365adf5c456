import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { root } from './gates.ts';

/**
 * `npm run bench:portal`: searches through the web portal, over HTTP (docs/bench.md). Prints JSON, which stays in `.mast/bench/` too.
 * Exit code 1 only when it could not be run; never for a time.
 */
type Run = { at: string; machine: { commit: string } };
type Bench = {
  runPortalBench: (
    wish: { seed: number; today: string; records: number; searches: number; portBase: number },
    world: { fetch: (request: Request | string) => Promise<Response>; say: (line: string) => void; onStop: (stop: () => Promise<void>) => void },
  ) => Promise<Run>;
};

const { values } = parseArgs({
  options: {
    // No seed that matching was tuned on, nor the demonstration's.
    seed: { type: 'string', default: '2718' },
    records: { type: 'string', default: '5000' },
    searches: { type: 'string', default: '500' },
    'port-base': { type: 'string', default: '7000' },
    today: { type: 'string', default: new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/London' }) },
  },
});
const program = join(root, 'examples/demonstration/bench/portal/run-portal-bench.ts');
const { runPortalBench } = (await import(program)) as Bench;

let stop = (): Promise<void> => Promise.resolve();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void stop().finally(() => process.exit(130)));
const run = await runPortalBench(
  { seed: Number(values.seed), today: values.today, records: Number(values.records), searches: Number(values.searches), portBase: Number(values['port-base']) },
  { fetch, say: (line) => console.error(`… ${line}`), onStop: (stopping) => (stop = stopping) },
);
const folder = join(root, '.mast', 'bench');
mkdirSync(folder, { recursive: true });
const text = `${JSON.stringify(run, undefined, 2)}\n`;
writeFileSync(join(folder, `portal-${run.at.replaceAll(/[-:]|\.\d+/g, '')}-${run.machine.commit}.json`), text);
console.log(text);
