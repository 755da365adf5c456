import type { CheckedCapability } from '../connector.ts';
import type { ConnectorContext } from '../context.ts';
import { ConnectorError } from '../connector-error.ts';

import { createSftpMailbox } from './sftp-mailbox.ts';
import { openRemote } from './open-remote.ts';
import type { SftpFolders } from './sftp-config.ts';

/** Signs in, lists the inbox and writes one file of ours into the outbox, which it takes away again. */
export async function checkSftp({ config, signal }: Pick<ConnectorContext<SftpFolders & { readonly filePrefix: string }>, 'config' | 'signal'>): Promise<readonly CheckedCapability[]> {
  const failed = (capability: string, error: unknown): CheckedCapability => ({ capability, ok: false, code: error instanceof ConnectorError ? error.code : 'unexpected' });
  const client = await openRemote(config.server, signal).catch((error: unknown) => failed('sign-in', error));
  if ('capability' in client) return [client];
  const mailbox = createSftpMailbox(client, config.inbox, config.outbox);
  const probe = `.${config.filePrefix}-check`;
  try {
    const reads = await mailbox.list().then(() => ({ capability: 'read-inbox', ok: true }), (error: unknown) => failed('read-inbox', error));
    const writes = await mailbox.answer(probe, '').then(() => client.delete(`${config.outbox}/${probe}`, true)).then(() => ({ capability: 'write-outbox', ok: true }), (error: unknown) => failed('write-outbox', error));
    return [{ capability: 'sign-in', ok: true }, reads, writes];
  } finally {
    await mailbox.close();
  }
}
