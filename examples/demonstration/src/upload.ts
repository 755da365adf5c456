import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';

import SftpClient from 'ssh2-sftp-client';

export type SftpAccount = { host: string; port: number; username: string; privateKey: string; fingerprint: string; inbox: string };

/**
 * Sends one file as a partner would (DESIGN section 6): as `.part`, then renamed, then the manifest in the same way, so that nobody ever sees half
 * a file under its own name. Checks the server's key.
 */
export async function upload(account: SftpAccount, file: string, manifest: string): Promise<void> {
  await putFiles(account, [file, manifest].map((path) => ({ path, partName: `${basename(path)}.part`, name: basename(path) })));
}

/** Puts each file under `partName` and, where it has a `name`, renames it to that. */
export async function putFiles(account: SftpAccount, files: readonly { path: string; partName: string; name?: string }[]): Promise<void> {
  const client = new SftpClient();
  await client.connect({
    host: account.host,
    port: account.port,
    username: account.username,
    privateKey: account.privateKey,
    hostVerifier: (key: Buffer) => `SHA256:${createHash('sha256').update(key).digest('base64').replace(/=+$/, '')}` === account.fingerprint,
  });
  try {
    for (const { path, partName, name } of files) {
      await client.put(await readFile(path), `${account.inbox}/${partName}`);
      if (name !== undefined) await client.rename(`${account.inbox}/${partName}`, `${account.inbox}/${name}`);
    }
  } finally {
    await client.end();
  }
}
