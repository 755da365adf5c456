import type { CheckedCapability, ConnectorContext } from '@mast/connector-kit';
import { ConnectorError } from '@mast/connector-kit';
import { checkFolder, checkHttps, createFolderMailbox, createHttpsMailbox } from '@mast/connector-kit/intake';
import type { Mailbox } from '@mast/connector-kit/intake';
import { checkSftp, openSftpMailbox } from '@mast/connector-kit/sftp';

import type { PoliceConfig } from './config.ts';

/** The force's mailbox, by whichever way it was agreed. */
export function openMailbox(context: ConnectorContext<PoliceConfig>): Promise<Mailbox> {
  const { config: { folder, sftp, https }, signal } = context;
  if (folder !== undefined) return Promise.resolve(createFolderMailbox(folder));
  if (sftp !== undefined) return openSftpMailbox(sftp, signal);
  if (https !== undefined) return Promise.resolve(createHttpsMailbox(https, context));
  throw new ConnectorError('config', 'way-missing');
}

/** Tries it without reading a row. */
export async function checkMailbox(context: ConnectorContext<PoliceConfig>): Promise<readonly CheckedCapability[]> {
  const { config: { folder, sftp, https, filePrefix }, signal } = context;
  if (folder !== undefined) return await checkFolder(folder);
  if (sftp !== undefined) return await checkSftp({ config: { ...sftp, filePrefix }, signal });
  return https === undefined ? [] : await checkHttps(https, context);
}
