import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { root } from './gates.ts';

/**
 * `npm run bench:ingest -- --records 200000 --seconds 30`: ingest through HTTP onto a loaded base; prints its figures as one line of JSON. `-- --parts --records 20000`: what sealing and matching
 * each cost, with figures in `.mast/bench/ingest-parts-*.json` (docs/bench.md). Never judges a time.
 */
type World = { say: (line: string) => void };
type Bench = { ingestOntoBase: (wish: { seed: number; records: number; seconds: number; today: string; portBase: number }, world: World) => Promise<object> };
type PartsBench = { ingestByParts: (wish: { seed: number; records: number; today: string; port: number }, world: World) => Promise<{ run: { at: string; machine: { commit: string } }; table: string }> };

const { values } = parseArgs({
  options: {
    // No seed that matching was tuned on.
    seed: { type: 'string', default: '2718' },
    parts: { type: 'boolean', default: false },
    records: { type: 'string' },
    seconds: { type: 'string', default: '30' },
    today: { type: 'string', default: new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/London' }) },
    'port-base': { type: 'string', default: '6430' },
  },
});
const world = { say: (line: string): void => console.error(`… ${line}`) };
const [seed, today, port] = [Number(values.seed), values.today, Number(values['port-base'])];
const bench = (name: string): string => join(root, 'examples/demonstration/bench', name);
if (values.parts) {
  const { ingestByParts } = (await import(bench('ingest-parts/ingest-by-parts.ts'))) as PartsBench;
  const { run, table } = await ingestByParts({ seed, today, port, records: Number(values.records ?? '20000') }, world);
  const folder = join(root, '.mast', 'bench');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `ingest-parts-${run.at.replaceAll(/[-:]|\.\d+/g, '')}-${run.machine.commit}.json`), `${JSON.stringify(run, undefined, 2)}\n`);
  console.log(table);
} else {
  const { ingestOntoBase } = (await import(bench('ingest-onto-base.ts'))) as Bench;
  console.log(JSON.stringify(await ingestOntoBase({ seed, today, portBase: port, records: Number(values.records ?? '200000'), seconds: Number(values.seconds) }, world)));
}
