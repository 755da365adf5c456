import { closeSync, openSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';

import { openKeys } from '../keys/open-keys.ts';
import { shippedNames } from '../match/name-frequency.ts';
import { observedNames } from '../match/observed-names.ts';
import { loadClusterers } from './cluster-range.ts';
import type { LoadFile } from './load-file.ts';
import type { LoadSetting } from './read-chunk.ts';
import { chunkReader } from './read-chunk.ts';
import { loadScorer, loadScorers } from './score-range.ts';
import { variantSealer } from './seal-variants.ts';
import type { Done, Task } from './task.ts';

/*
 * A thread of a load: does one task after another on the memory that all share. Its keys are opened from the folder, since keys do not travel between threads.
 */

const { setting, keysFolder } = workerData as { readonly setting: LoadSetting; readonly keysFolder: string };
// The thread that started this one has seen to it that the store is this environment's.
const keys = await openKeys(keysFolder);
const handles = new Map<LoadFile, number>();
const handleOf = (file: LoadFile): number => {
  const known = handles.get(file) ?? openSync(file.path, 'r');
  handles.set(file, known);
  return known;
};
process.once('exit', () => {
  for (const handle of handles.values()) closeSync(handle);
});

const read = once(() => chunkReader(setting, keys, handleOf));
const scorer = once(() => loadScorer(setting.memory, setting.names === undefined ? shippedNames : observedNames(setting.names)));
const scorers = once(() => loadScorers(setting.memory, scorer()));
const clusterers = once(() => loadClusterers(setting.memory, scorer()));
const seal = once(() => variantSealer(setting, keys));

/** Made at the first task that needs it: what a scorer remembers, no reader pays for. */
function once<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => (made ??= make());
}

function perform(task: Task): Done {
  switch (task.kind) {
    case 'read':
      return { kind: 'read', ...read()(task.chunk) };
    case 'score':
      return { kind: 'score', ...scorers()[task.subject](task.index, task.from, task.to) };
    case 'cluster':
      clusterers()[task.subject](task.components, task.from, task.to);
      return { kind: 'cluster' };
    case 'seal':
      return { kind: 'seal', ...seal()(task.from, task.to) };
  }
}

parentPort?.on('message', (task: Task) => {
  const done = perform(task);
  parentPort?.postMessage(done, transferable(done));
});

/** Bytes go over without being copied. */
function transferable(done: Done): ArrayBuffer[] {
  const buffers = done.kind === 'read' ? [done.records, done.quarantine, done.placeVariants] : done.kind === 'seal' ? [done.variants] : [];
  return [...new Set(buffers.map(({ buffer }) => buffer))].filter((buffer): buffer is ArrayBuffer => buffer instanceof ArrayBuffer);
}
