import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { build } from './build.ts';
import { ensureChromium } from './chromium.ts';
import { root } from './gates.ts';
import type { PageBench } from './page-bench.ts';
import { pageBenchOptions, runPageBench } from './page-bench.ts';

/**
 * `npm run bench:panel`: from the load of a host page to the first result in the panel, cold, in headless Chromium (docs/bench.md). Prints JSON, which stays in `.mast/bench/` too.
 * Exit code 1 only when it could not be run; never for a time.
 */
type Bench = { runPanelBench: PageBench<{ seed: number; today: string; records: number; lookUps: number; portBase: number }> };

const { values } = parseArgs({ options: { ...pageBenchOptions, 'look-ups': { type: 'string', default: '100' }, 'port-base': { type: 'string', default: '6800' } } });
if (!build() || !ensureChromium()) process.exit(1);
const { runPanelBench } = (await import(join(root, 'examples/demonstration/bench/panel/run-panel-bench.ts'))) as Bench;
await runPageBench('panel', runPanelBench, { seed: Number(values.seed), today: values.today, records: Number(values.records), lookUps: Number(values['look-ups']), portBase: Number(values['port-base']) });
