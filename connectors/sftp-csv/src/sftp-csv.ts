import type { Connector, ConnectorContext, Page, PageOutcome } from '@mast/connector-kit';

import { checkRemote } from './check-remote.ts';
import { sftpCsvConfig } from './config.ts';
import type { SftpCsvConfig } from './config.ts';
import { createMailbox } from './mailbox.ts';
import { openRemote } from './open-remote.ts';
import { readMailbox } from './read-mailbox.ts';

/** Reads a partner's CSV files from an SFTP inbox and answers each into the outbox (README). */
export const sftpCsv: Connector<SftpCsvConfig> & Required<Pick<Connector<SftpCsvConfig>, 'read' | 'hosts'>> = {
  id: 'sftp-csv',
  config: sftpCsvConfig,
  delivers: { modes: ['full', 'delta'], deletes: ['explicit', 'by-absence'] },
  hosts: ({ server: { host, port } }) => [{ host, port }],
  check: checkRemote,
  read,
};

async function* read(context: ConnectorContext<SftpCsvConfig>, cursor: string | null): AsyncGenerator<Page, void, PageOutcome> {
  const { server, inbox, outbox } = context.config;
  const mailbox = createMailbox(await openRemote(server, context.signal), inbox, outbox);
  try {
    yield* readMailbox(context, cursor, mailbox);
  } finally {
    await mailbox.close();
  }
}
