import { parseArgs } from 'node:util';

import { loadBench } from './load-bench.ts';

/** `npm run bench:load -- --records 200000`: measures a first load and prints its figures as JSON. */
const { values } = parseArgs({
  options: {
    // No seed that matching was tuned on.
    seed: { type: 'string', default: '2718' },
    records: { type: 'string', default: '200000' },
    port: { type: 'string', default: '6390' },
    threads: { type: 'string' },
  },
});
const threads = values.threads === undefined ? undefined : Number(values.threads);
const figures = await loadBench({ seed: Number(values.seed), records: Number(values.records), port: Number(values.port), threads }, (line) => process.stderr.write(`… ${line}\n`));
process.stdout.write(`${JSON.stringify(figures)}\n`);
