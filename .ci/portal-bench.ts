import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { root } from './gates.ts';
import type { PageBench } from './page-bench.ts';
import { pageBenchOptions, runPageBench } from './page-bench.ts';

/**
 * `npm run bench:portal`: searches through the web portal, over HTTP (docs/bench.md). Prints JSON, which stays in `.mast/bench/` too.
 * Exit code 1 only when it could not be run; never for a time.
 */
type Bench = { runPortalBench: PageBench<{ seed: number; today: string; records: number; searches: number; portBase: number }> };

const { values } = parseArgs({ options: { ...pageBenchOptions, searches: { type: 'string', default: '500' }, 'port-base': { type: 'string', default: '7000' } } });
const { runPortalBench } = (await import(join(root, 'examples/demonstration/bench/portal/run-portal-bench.ts'))) as Bench;
await runPageBench('portal', runPortalBench, { seed: Number(values.seed), today: values.today, records: Number(values.records), searches: Number(values.searches), portBase: Number(values['port-base']) });
