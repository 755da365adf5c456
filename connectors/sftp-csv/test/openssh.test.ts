import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { runConnectors } from '@mast/connector-kit';
import { createTestWorld, startFakeCore } from '@mast/connector-kit/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { sftpCsv } from '../src/index.ts';
import type { OpensshServer } from './openssh-server.ts';
import { isOpensshHere, startOpenssh } from './openssh-server.ts';
import { csvOf, goodRows } from './partner.ts';

// Makes a system user: only where it is asked for. `apt-get install openssh-server; MAST_OPENSSH=1 npx vitest run connectors/sftp-csv/test/openssh.test.ts`, as root.
describe.skipIf(!isOpensshHere)('a stock OpenSSH server, set up as docs/sftp-server.md tells', () => {
  let server: OpensshServer;
  let local: string;
  beforeAll(async () => {
    server = await startOpenssh();
    local = mkdtempSync(join(tmpdir(), 'openssh-'));
  });
  afterAll(async () => {
    await server.close();
    rmSync(local, { recursive: true, force: true });
  });
  const sftp = (commands: readonly string[]) => server.client('sftp', ['-b', '-', `${server.user}@127.0.0.1`], `${commands.join('\n')}\n`);

  test('a file that the stock client uploads is loaded and answered, and leaves the inbox', async () => {
    const stem = 'swansea_full_2026-11-21_1';
    const content = csvOf(goodRows(700));
    const sha256 = createHash('sha256').update(content).digest('hex');
    writeFileSync(join(local, 'file'), content);
    writeFileSync(join(local, 'manifest'), JSON.stringify({ rows: 700, bytes: Buffer.byteLength(content), sha256, schema: 'headline-csv/1', generatedAt: '2026-11-21T04:30:00Z', mode: 'full', sequence: 1 }));
    const put = (from: string, name: string) => [`put ${join(local, from)} /inbox/${name}.part`, `rename /inbox/${name}.part /inbox/${name}`];
    expect(sftp([...put('file', `${stem}.csv`), ...put('manifest', `${stem}.manifest.json`)])).toMatchObject({ code: 0 });
    const core = await startFakeCore();
    const config = { server: { host: '127.0.0.1', port: server.port, username: server.user, privateKey: server.key.privateKey, hostKey: server.hostKey }, filePrefix: 'swansea' };
    await runConnectors({
      coreUrl: core.coreUrl, feeds: [{ feedId: 'swansea', connector: sftpCsv, config, client: core.client }], stateFolder: join(local, 'state'), pollMs: 5, world: createTestWorld(),
      signal: AbortSignal.timeout(25_000), once: true, mostFailures: 1, backoff: { baseMs: 1, capMs: 1 },
    });
    expect(core.feed('swansea').records.size).toBe(700);
    expect(readdirSync(join(server.folder, 'inbox'))).toEqual([]);
    expect(sftp([`get /outbox/${stem}.result.json ${join(local, 'answer')}`])).toMatchObject({ code: 0 });
    expect(JSON.parse(readFileSync(join(local, 'answer'), 'utf8'))).toMatchObject({ code: 'CPF02', counts: { rows: 700, applied: 700 } });
    await core.close();
  });

  test('the partner sees the two boxes and nothing above them, and writes nowhere else', () => {
    expect(sftp(['ls -1 /']).said).toMatch(/inbox\s+.*outbox/s);
    expect(sftp(['ls /etc'])).toMatchObject({ code: 1 });
    expect(sftp(['get /../../../etc/passwd /dev/null'])).toMatchObject({ code: 1 });
    expect(sftp([`put ${join(local, 'file')} /elsewhere.csv`])).toMatchObject({ code: 1 });
    expect(existsSync(join(server.folder, 'elsewhere.csv'))).toBe(false);
  });

  test('there is no shell, no password and no forwarding', () => {
    const there = `${server.user}@127.0.0.1`;
    expect(server.client('ssh', [there, 'id']).said).not.toContain('uid=');
    const password = server.client('ssh', ['-o', 'PreferredAuthentications=password,keyboard-interactive', '-o', 'PubkeyAuthentication=no', there, 'id']);
    expect([password.code, password.said]).toEqual([255, expect.stringContaining('Permission denied (publickey)')]);
    expect(server.client('ssh', ['-o', 'ExitOnForwardFailure=yes', '-W', `127.0.0.1:${server.port}`, there]).code).not.toBe(0);
  });
});
