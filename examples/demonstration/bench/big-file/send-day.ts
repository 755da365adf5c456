import { existsSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { round } from '../percentiles.ts';
import type { Day } from './write-day.ts';

/** What became of a day's file: its answer's code and counts, and the seconds from its manifest's name to its answer. */
export type DayAnswer = { file: string; rows: number; megabytes: number; seconds: number; rowsPerSecond: number; code: string; counts: Record<string, number> };

const askEveryMs = 100;

/** Lays a file and its manifest into the feed's inbox, as an upload ends, and waits for the answer. */
export async function sendDay(folder: string, feedFolder: string, { name, rows, bytes, manifest }: Day, signal: AbortSignal): Promise<DayAnswer> {
  renameSync(join(folder, name), join(feedFolder, 'inbox', name));
  renameSync(join(folder, manifest), join(feedFolder, 'inbox', manifest));
  const started = performance.now();
  const answer = join(feedFolder, 'outbox', name.replace(/\.csv$/, '.result.json'));
  while (!existsSync(answer)) await pause(askEveryMs, undefined, { signal });
  const seconds = (performance.now() - started) / 1000;
  const { code, counts } = JSON.parse(readFileSync(answer, 'utf8')) as Pick<DayAnswer, 'code' | 'counts'>;
  return { file: name, rows, megabytes: Math.round(bytes / 1e6), seconds: round(seconds), rowsPerSecond: Math.round(rows / seconds), code, counts };
}
