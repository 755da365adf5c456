import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import type { Page } from '@mast/connector-kit';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { batchFile, dropFolders } from './batch-files.ts';
import type { DropFolders } from './batch-files.ts';
import { adt } from './messages.ts';

let folders: DropFolders;
let rows: Map<string, string>;
let child: ChildProcess;
beforeEach(() => {
  folders = dropFolders();
  rows = new Map<string, string>();
});
afterEach(async () => {
  if (child.exitCode === null && child.signalCode === null) {
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
  rmSync(folders.root, { recursive: true });
});

/** Whatever is taken is committed; a kill may take the answer away. */
function begin(): void {
  child = fork(join(import.meta.dirname, 'files-listener.ts'), [folders.root, folders.inbox, folders.outbox], { stdio: 'ignore' });
  const own = child;
  own.on('message', (message) => {
    const { number, page } = message as { number: number; page: Page };
    for (const { ref, record } of page.records) rows.set(ref, JSON.stringify((record as { person: object }).person));
    for (const { ref } of page.tombstones) rows.delete(ref);
    if (own.connected) own.send(number, () => undefined);
  });
}

const [files, each, kills] = [12, 60, 12];
test(`${files} files and ${kills} kills of whoever takes them: everybody is told, once, and no file is left`, async () => {
  begin();
  for (let file = 0; file < files; file += 1) {
    folders.drop(`f${file}.hl7`, batchFile(Array.from({ length: each }, (_none, at) => adt({ id: `K${file}x${at}`, family: `Family${file}x${at}` }))));
    // Anywhere in its life: reading, storing, answering, removing, delivering.
    if (file < kills) await sleep(80 + ((file * 137) % 700));
    child.kill('SIGKILL');
    await once(child, 'exit');
    begin();
  }
  const isDone = (): boolean => readdirSync(folders.inbox).length === 0 && rows.size >= files * each;
  for (const deadline = AbortSignal.timeout(150_000); !isDone() && !deadline.aborted; ) await sleep(50);
  expect([readdirSync(folders.inbox), rows.size, new Set(rows.values()).size]).toEqual([[], files * each, files * each]);
  expect(readdirSync(folders.outbox).filter((name) => name.endsWith('.result.json')).length).toBe(files);
}, 240_000);
