import { parseArgs } from 'node:util';

import type { Config } from '../config.ts';
import { loadFolder } from '../load/load-folder.ts';
import { tellProgress } from '../load/progress.ts';
import { stageCosts } from '../load/stage-costs.ts';

/** `mast load --dir <folder> [--threads <n>]`: the first load of an empty database. Counts and codes only are told. */
export async function load(config: Config, ownerUrl: string, words: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...words], options: { dir: { type: 'string' }, threads: { type: 'string' } } });
  if (values.dir === undefined) {
    console.log('mast load --dir <folder of <filePrefix>_full_<yyyy-mm-dd>_<seq>.csv files> [--threads <n>]');
    return 2;
  }
  const progress = stageCosts(tellProgress((line) => { console.error(line); }, () => performance.now()));
  const threads = values.threads === undefined ? undefined : Number(values.threads);
  const loaded = await loadFolder({ folder: values.dir, ownerUrl, keysFolder: config.keysFolder, environment: config.environment, threads, progress });
  const { user, system } = process.cpuUsage();
  const cost = { seconds: Math.round(performance.now() / 1000), cpuSeconds: Math.round((user + system) / 1e6), peakMemoryMb: Math.round(process.resourceUsage().maxRSS / 1024) };
  console.log(loaded.ok ? JSON.stringify({ ...loaded.value, ...cost, stages: progress.costs() }, null, 2) : loaded.failure.map(({ file, rule, column }) => `${file}: ${rule}${column === undefined ? '' : ` ${column}`}`).join('\n'));
  return loaded.ok ? 0 : 1;
}
