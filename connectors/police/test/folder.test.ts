import { chmod, mkdir, mkdtemp, readFile, readdir, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { checkFolder, createFolderMailbox } from '@mast/connector-kit/intake';
import { afterEach, beforeEach, expect, test } from 'vitest';

let home: string;
let inbox: string;
let outbox: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'folder-'));
  [inbox, outbox] = [join(home, 'in'), join(home, 'out')];
  await mkdir(inbox);
  await mkdir(outbox);
});
afterEach(() => rm(home, { recursive: true }));

test('folders that are there may be used; one that is missing is told apart', async () => {
  expect(await checkFolder({ inbox, outbox })).toEqual([{ capability: 'read-inbox', ok: true }, { capability: 'write-outbox', ok: true }]);
  expect(await checkFolder({ inbox: join(home, 'none'), outbox })).toEqual([{ capability: 'read-inbox', ok: false, code: 'folder-missing' }, { capability: 'write-outbox', ok: true }]);
  await expect(createFolderMailbox({ inbox: join(home, 'none'), outbox }).list()).rejects.toMatchObject({ kind: 'config', code: 'folder-missing' });
});

test('plain files only: a folder and a link, which may lead anywhere, are not seen and not read', async () => {
  await writeFile(join(home, 'secret'), 'elsewhere');
  await symlink(join(home, 'secret'), join(inbox, 'force_full_2026-11-21_1.csv'));
  await mkdir(join(inbox, 'folder'));
  await writeFile(join(inbox, 'a.csv'), 'abc');
  const mailbox = createFolderMailbox({ inbox, outbox });
  expect((await mailbox.list()).map(({ name }) => name)).toEqual(['a.csv']);
  await expect(mailbox.read('force_full_2026-11-21_1.csv')).rejects.toMatchObject({ kind: 'transient', code: 'folder-unreadable' });
  expect((await mailbox.head('a.csv', 2)).toString()).toBe('ab');
});

test('a file that is not the one that was listed stays, and so does its fellow', async () => {
  for (const name of ['a.csv', 'a.manifest.json']) await writeFile(join(inbox, name), 'abc');
  const mailbox = createFolderMailbox({ inbox, outbox });
  const listed = await mailbox.list();
  await utimes(join(inbox, 'a.csv'), 1_800_000_000, 1_800_000_000);
  expect(await mailbox.remove(listed)).toBe(false);
  expect((await readdir(inbox)).toSorted()).toEqual(['a.csv', 'a.manifest.json']);
  expect(await mailbox.remove(await mailbox.list())).toBe(true);
  expect(await mailbox.remove(listed)).toBe(true);
  expect(await readdir(inbox)).toEqual([]);
});

test('an answer is there whole or not at all', async () => {
  const mailbox = createFolderMailbox({ inbox, outbox });
  await mailbox.answer('a.result.json', 'first');
  await mailbox.answer('a.result.json', 'second');
  expect(await readdir(outbox)).toEqual(['a.result.json']);
  expect(await readFile(join(outbox, 'a.result.json'), 'utf8')).toBe('second');
  await chmod(outbox, 0o700);
});
