import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { CheckedCapability } from '@mast/connector-kit';
import { openStateFolder } from '@mast/connector-kit';
import type { SftpServer } from '@mast/connector-kit/sftp/testing';
import { generateSshKey, startSftpServer } from '@mast/connector-kit/sftp/testing';
import { createTestWorld } from '@mast/connector-kit/testing';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { sftpCsv, sftpCsvConfig } from '../src/index.ts';

const key = generateSshKey();
let home: string;
let server: SftpServer;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'check-'));
  server = await startSftpServer({ users: [{ username: 'mast', publicKey: key.publicKey, folder: join(home, 'partner') }] });
});
afterEach(async () => {
  await server.close();
  await rm(home, { recursive: true });
});

async function check(target: object, folders: object = {}): Promise<readonly CheckedCapability[]> {
  const config = sftpCsvConfig.parse({ server: { host: server.host, port: server.port, username: 'mast', privateKey: key.privateKey, hostKey: server.fingerprint, ...target }, filePrefix: 'swansea', ...folders });
  const { clock, log, fetch } = createTestWorld();
  return sftpCsv.check({ feedId: 'swansea', config, clock, log, fetch, signal: AbortSignal.timeout(5_000), state: await openStateFolder(join(home, 'state')), progress: () => undefined });
}

test('a server that is ready is so in each capability', async () => {
  expect(await check({})).toEqual([{ capability: 'sign-in', ok: true }, { capability: 'read-inbox', ok: true }, { capability: 'write-outbox', ok: true }]);
});

test.each([
  ['a key that is not ours', () => ({ privateKey: generateSshKey().privateKey }), 'sftp-login-refused'],
  ['a text that is no key', () => ({ privateKey: 'no key' }), 'sftp-login-refused'],
  ['a server that has another key', () => ({ hostKey: `SHA256:${'A'.repeat(43)}` }), 'sftp-host-key-changed'],
  ['nobody who listens', () => ({ port: 1 }), 'sftp-unreachable'],
])('%s is told apart', async (_name, target, code) => {
  expect(await check(target())).toEqual([{ capability: 'sign-in', ok: false, code }]);
});

test('a folder that is not there is told apart from one that is', async () => {
  const [, reads, writes] = await check({}, { inbox: '/elsewhere' });
  expect([reads?.ok, writes?.ok]).toEqual([false, true]);
});
