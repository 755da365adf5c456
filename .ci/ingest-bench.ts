import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { root } from './gates.ts';

/** `npm run bench:ingest -- --records 200000 --seconds 30`: ingest through HTTP onto a loaded base; prints its figures as one line of JSON (docs/bench.md). Never judges a time. */
type Bench = {
  ingestOntoBase: (
    wish: { seed: number; records: number; seconds: number; today: string; portBase: number },
    world: { say: (line: string) => void },
  ) => Promise<object>;
};

const { values } = parseArgs({
  options: {
    // No seed that matching was tuned on.
    seed: { type: 'string', default: '2718' },
    records: { type: 'string', default: '200000' },
    seconds: { type: 'string', default: '30' },
    today: { type: 'string', default: new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/London' }) },
    'port-base': { type: 'string', default: '6430' },
  },
});
const { ingestOntoBase } = (await import(join(root, 'examples/demonstration/bench/ingest-onto-base.ts'))) as Bench;
const wish = { seed: Number(values.seed), records: Number(values.records), seconds: Number(values.seconds), today: values.today, portBase: Number(values['port-base']) };
console.log(JSON.stringify(await ingestOntoBase(wish, { say: (line) => console.error(`… ${line}`) })));
