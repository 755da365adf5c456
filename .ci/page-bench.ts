import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { root } from './gates.ts';

type Run = { at: string; machine: { commit: string } };
/** What a bench of examples/demonstration that ends in pages is handed: its wish, and a world that it may stop in. */
export type PageBench<Wish> = (wish: Wish, world: { fetch: (request: Request | string) => Promise<Response>; say: (line: string) => void; onStop: (stop: () => Promise<void>) => void }) => Promise<Run>;

/** Options that such benches share. The seed is none that matching was tuned on, nor the demonstration's. */
export const pageBenchOptions = {
  seed: { type: 'string', default: '2718' },
  records: { type: 'string', default: '5000' },
  today: { type: 'string', default: new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/London' }) },
} as const;

/** Runs a bench, prints its JSON and keeps it as `.mast/bench/<name>-<moment>-<commit>.json`; a signal ends what it started. */
export async function runPageBench<Wish>(name: string, bench: PageBench<Wish>, wish: Wish): Promise<void> {
  let stop = (): Promise<void> => Promise.resolve();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void stop().finally(() => process.exit(130)));
  const run = await bench(wish, { fetch, say: (line) => console.error(`… ${line}`), onStop: (stopping) => (stop = stopping) });
  const folder = join(root, '.mast', 'bench');
  mkdirSync(folder, { recursive: true });
  const text = `${JSON.stringify(run, undefined, 2)}\n`;
  writeFileSync(join(folder, `${name}-${run.at.replaceAll(/[-:]|\.\d+/g, '')}-${run.machine.commit}.json`), text);
  console.log(text);
}
