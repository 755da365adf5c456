import { execFileSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { SftpAccount } from '../src/upload.ts';

/** The `sftp` program of OpenSSH, which every partner has. */
export const hasStockSftp = existsSync('/usr/bin/sftp');

/** Runs sftp commands as the partner, in batch mode: any command that fails ends it with an error. */
export function stockSftp(folder: string, account: SftpAccount, commands: readonly string[]): void {
  const keyFile = join(folder, 'partner.key');
  writeFileSync(keyFile, account.privateKey, { mode: 0o600 });
  const options = ['StrictHostKeyChecking=no', `UserKnownHostsFile=${join(folder, 'known_hosts')}`, 'BatchMode=yes'].flatMap((option) => ['-o', option]);
  execFileSync('/usr/bin/sftp', ['-q', ...options, '-i', keyFile, '-P', String(account.port), '-b', '-', `${account.username}@${account.host}`], {
    input: `${commands.join('\n')}\n`,
    stdio: ['pipe', 'ignore', 'pipe'],
  });
}
