import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { build } from './build.ts';
import { root } from './gates.ts';
import type { PageBench } from './page-bench.ts';
import { pageBenchOptions, runPageBench } from './page-bench.ts';

/**
 * `npm run bench:cds`: hooks of an electronic health record at a steady rate, with prefetch (docs/bench.md). Prints JSON, which stays in `.mast/bench/` too.
 * Exit code 1 only when it could not be run; never for a time.
 */
type Bench = { runCdsBench: PageBench<{ seed: number; today: string; records: number; seconds: number; rate: number; portBase: number }> };

const { values } = parseArgs({ options: { ...pageBenchOptions, seconds: { type: 'string', default: '60' }, rate: { type: 'string', default: '50' }, 'port-base': { type: 'string', default: '7200' } } });
if (!build()) process.exit(1);
const { runCdsBench } = (await import(join(root, 'examples/demonstration/bench/cds/run-cds-bench.ts'))) as Bench;
await runPageBench('cds', runCdsBench, { seed: Number(values.seed), today: values.today, records: Number(values.records), seconds: Number(values.seconds), rate: Number(values.rate), portBase: Number(values['port-base']) });
