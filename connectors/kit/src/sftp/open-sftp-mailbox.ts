import type { Mailbox } from '../intake/mailbox.ts';
import { openRemote } from './open-remote.ts';
import type { SftpFolders } from './sftp-config.ts';
import { createSftpMailbox } from './sftp-mailbox.ts';

/** Signs in and gives the partner's folders as a mailbox; `close` signs out. Errors: those of signing in and of each call. */
export async function openSftpMailbox({ server, inbox, outbox }: SftpFolders, signal: AbortSignal): Promise<Mailbox> {
  return createSftpMailbox(await openRemote(server, signal), inbox, outbox);
}
