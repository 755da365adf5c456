import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { generateSshKey, sshFingerprint } from '@mast/connector-kit/sftp/testing';
import type { SshKey } from '@mast/connector-kit/sftp/testing';

const sshd = '/usr/sbin/sshd';
const user = 'mast-test-partner';
/** Every folder above a chroot must be root's alone, which /tmp is not. */
const root = '/srv';

export const isOpensshHere = process.env['MAST_OPENSSH'] === '1' && process.getuid?.() === 0 && existsSync(sshd);

export type OpensshServer = { port: number; user: string; key: SshKey; hostKey: string; folder: string; /** Runs a stock client as the partner; its exit code and what it said. */ client(program: 'sftp' | 'ssh', words: readonly string[], input?: string): { code: number; said: string }; close(): Promise<void> };

/**
 * A stock OpenSSH server with one partner's account, set up as docs/sftp-server.md tells: the configuration is the page's own text, with other folders. Makes a system user
 * and removes it again, so it runs as root and only when asked for (`MAST_OPENSSH=1`).
 */
export async function startOpenssh(): Promise<OpensshServer> {
  const home = mkdtempSync(join(root, 'openssh-of-mast-'));
  chmodSync(home, 0o755);
  const [key, host] = [generateSshKey(), generateSshKey()];
  const port = await freePort();
  const keys = join(home, 'keys');
  const folder = join(home, 'partners', user);
  for (const made of [keys, join(home, 'partners'), folder, join(folder, 'inbox'), join(folder, 'outbox'), '/run/sshd']) mkdirSync(made, { recursive: true, mode: 0o755 });
  execFileSync('groupadd', ['--force', '--system', 'mast-partners']);
  execFileSync('useradd', ['--system', '--user-group', '--groups', 'mast-partners', '--home-dir', '/', '--shell', '/usr/sbin/nologin', '--password', '*', user]);
  for (const box of ['inbox', 'outbox']) execFileSync('chown', [`${user}:${user}`, join(folder, box)]);
  for (const box of ['inbox', 'outbox']) chmodSync(join(folder, box), 0o700);
  writeFileSync(join(keys, user), `${key.publicKey}\n`, { mode: 0o644 });
  writeFileSync(join(home, 'host'), host.privateKey, { mode: 0o600 });
  writeFileSync(join(home, 'partner'), key.privateKey, { mode: 0o600 });
  const told = documented().replaceAll('/etc/ssh/mast-keys', keys).replaceAll('/srv/mast', join(home, 'partners'));
  writeFileSync(join(home, 'sshd_config'), `Port ${port}\nListenAddress 127.0.0.1\nHostKey ${join(home, 'host')}\nPidFile none\n${told}\n`);
  const server = spawn(sshd, ['-D', '-e', '-f', join(home, 'sshd_config')], { stdio: 'ignore' });
  const options = ['StrictHostKeyChecking=no', `UserKnownHostsFile=${join(home, 'known_hosts')}`, 'BatchMode=yes', 'ConnectTimeout=10'].flatMap((option) => ['-o', option]);
  const client: OpensshServer['client'] = (program, words, input = '') => {
    try {
      const said = execFileSync(program, [...options, '-i', join(home, 'partner'), program === 'sftp' ? '-P' : '-p', String(port), ...words], { input, stdio: 'pipe', timeout: 30_000 });
      return { code: 0, said: said.toString() };
    } catch (error) {
      const { status, stderr } = error as { status: number | null; stderr: Buffer };
      return { code: status ?? -1, said: stderr.toString() };
    }
  };
  for (let tries = 0; client('sftp', ['-b', '-', `${user}@127.0.0.1`], 'pwd\n').code !== 0 && tries < 50; tries += 1) await pause(100);
  return {
    port,
    user,
    key,
    hostKey: sshFingerprint(host.publicKey),
    folder,
    client,
    async close() {
      server.kill();
      await new Promise((resolve) => server.once('exit', resolve));
      execFileSync('userdel', [user]);
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** The block of `sshd_config` in the operator's page. */
function documented(): string {
  const page = readFileSync(join(import.meta.dirname, '../../../docs/sftp-server.md'), 'utf8');
  const block = /^`sshd_config`[^\n]*\n\n((?: {4}[^\n]*\n|\n)+)/m.exec(page)?.[1];
  if (block === undefined) throw new Error('docs/sftp-server.md has no sshd_config');
  return block.replaceAll(/^ {4}/gm, '');
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
