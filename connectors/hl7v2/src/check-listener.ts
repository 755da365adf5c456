import { access, constants, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname } from 'node:path';
import { createSecureContext } from 'node:tls';

import type { CheckedCapability, ConnectorContext } from '@mast/connector-kit';
import { checkFolder } from '@mast/connector-kit/intake';

import type { Hl7v2Config } from './config.ts';

type Tried = { readonly capability: string; readonly work: () => Promise<void> | void; readonly code: string };

/** Certificates that fit, a folder that can be written, a port that is free, and, where files are taken, an inbox that can be emptied and an outbox. Nothing is left behind, and a listener that runs is told as such. */
export async function checkListener({ config }: ConnectorContext<Hl7v2Config>): Promise<readonly CheckedCapability[]> {
  const tried: readonly Tried[] = [
    { capability: 'certificates', code: 'certificate-unusable', work: () => certificates(config) },
    { capability: 'ledger', code: 'ledger-unusable', work: () => writable(config.ledger) },
    { capability: 'port', code: 'port-not-free', work: () => free(config) },
  ];
  const found: CheckedCapability[] = [];
  for (const { capability, work, code } of tried) {
    try {
      await work();
      found.push({ capability, ok: true });
    } catch {
      found.push({ capability, ok: false, code });
    }
  }
  return [...found, ...(config.files === undefined ? [] : await checkFolder(config.files))];
}

function certificates({ tls }: Hl7v2Config): void {
  if (tls !== undefined) createSecureContext({ cert: tls.certificate, key: tls.key, ...(tls.clientAuthority === undefined ? {} : { ca: tls.clientAuthority }) });
}

/** The folder itself, or the nearest one above that is there. */
async function writable(folder: string): Promise<void> {
  const found = await stat(folder).catch(() => undefined);
  if (found === undefined && dirname(folder) !== folder) {
    await writable(dirname(folder));
    return;
  }
  if (found?.isDirectory() !== true) throw new Error('not a folder');
  await access(folder, constants.W_OK);
}

async function free({ host, port }: Hl7v2Config): Promise<void> {
  if (host === undefined) return;
  const server = createServer();
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, host, resolve);
    });
  } finally {
    await new Promise((resolve) => server.close(resolve));
  }
}
