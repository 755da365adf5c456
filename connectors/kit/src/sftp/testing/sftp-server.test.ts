import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { connect as connectSocket } from 'node:net';
import { mkdir, mkdtemp, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

import SftpClient from 'ssh2-sftp-client';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { startSftpServer } from './sftp-server.ts';
import type { SftpServer } from './sftp-server.ts';
import { generateSshKey } from './ssh-key.ts';

const run = promisify(execFile);
const key = generateSshKey();
let home: string;
let server: SftpServer;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'sftp-'));
  server = await startSftpServer({ users: [{ username: 'partner', publicKey: key.publicKey, folder: join(home, 'partner') }] });
});
afterEach(async () => {
  await server.close();
  await rm(home, { recursive: true });
});

async function connect(privateKey: string, username = 'partner'): Promise<SftpClient> {
  const quiet = (): void => undefined;
  const client = new SftpClient('test', { error: quiet, end: quiet, close: quiet });
  await client.connect({ sock: connectSocket({ host: server.host, port: server.port, noDelay: true }), username, privateKey });
  return client;
}

test('the key of nobody, and the name of nobody, are refused', async () => {
  await expect(connect(generateSshKey().privateKey)).rejects.toThrow('authentication');
  await expect(connect(key.privateKey, 'somebody')).rejects.toThrow('authentication');
});

test('no path and no link leads out of the folder', async () => {
  await writeFile(join(home, 'secret.txt'), 'secret');
  await symlink(join(home, 'secret.txt'), join(home, 'partner/inbox/file-link'));
  await symlink(home, join(home, 'partner/inbox/folder-link'));
  const client = await connect(key.privateKey);
  for (const path of ['/../secret.txt', '../../secret.txt', '/inbox/../../secret.txt', '/inbox/file-link', '/inbox/folder-link/secret.txt']) {
    await expect(client.get(path)).rejects.toThrow(/get: /);
    await expect(client.put(Buffer.from('x'), path)).rejects.toThrow(/put: /);
  }
  await expect(client.rename('/inbox/file-link', '/inbox/taken')).rejects.toThrow(/rename: /i);
  expect(await client.list('/inbox')).toEqual([]);
  expect(await readFile(join(home, 'secret.txt'), 'utf8')).toBe('secret');
  expect(await readdir(home)).toEqual(['partner', 'secret.txt']);
  await client.end();
});

test('a rename moves a whole file and never replaces one', async () => {
  const client = await connect(key.privateKey);
  await client.put(Buffer.from('one'), '/inbox/a.part');
  await client.rename('/inbox/a.part', '/inbox/a');
  await client.put(Buffer.from('two'), '/inbox/b.part');
  await expect(client.rename('/inbox/b.part', '/inbox/a')).rejects.toThrow(/rename: /i);
  expect(await readFile(join(home, 'partner/inbox/a'), 'utf8')).toBe('one');
  await client.end();
});

test('a megabyte comes back byte by byte', async () => {
  const bytes = Buffer.from(Array.from({ length: 1_000_003 }, (_, index) => index % 251));
  const client = await connect(key.privateKey);
  await client.put(bytes, '/inbox/big');
  expect(bytes.equals((await client.get('/inbox/big')) as Buffer)).toBe(true);
  await client.end();
});

test.runIf(existsSync('/usr/bin/sftp'))('the stock OpenSSH client uploads, renames, lists and fetches', async () => {
  const local = join(home, 'local');
  await mkdir(local);
  await writeFile(join(local, 'id'), key.privateKey, { mode: 0o600 });
  await writeFile(join(local, 'hosts'), `[127.0.0.1]:${server.port} ${server.hostKey.publicKey}\n`);
  await writeFile(join(local, 'data.csv'), 'a,b\r\n'.repeat(50_000));
  await writeFile(join(local, 'batch'), ['cd inbox', `put ${local}/data.csv data.csv.part`, 'rename data.csv.part data.csv', 'ls -l', `get data.csv ${local}/back.csv`, ''].join('\n'));
  const { stdout } = await run('/usr/bin/sftp', ['-b', join(local, 'batch'), '-P', String(server.port), '-i', join(local, 'id'), '-F', '/dev/null', '-o', `UserKnownHostsFile=${local}/hosts`, '-o', 'IdentitiesOnly=yes', 'partner@127.0.0.1']);
  expect(stdout).toContain('data.csv');
  expect(await readFile(join(local, 'back.csv'), 'utf8')).toBe('a,b\r\n'.repeat(50_000));
});
