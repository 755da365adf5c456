import type { Connector, ConnectorContext, Page, PageOutcome } from '@mast/connector-kit';
import type { Mailbox } from '@mast/connector-kit/intake';
import { readMailbox } from '@mast/connector-kit/intake';
import { checkSftp, openSftpMailbox } from '@mast/connector-kit/sftp';

import { sftpCsvConfig } from './config.ts';
import type { SftpCsvConfig } from './config.ts';
import { csvFormat } from './csv-format.ts';
import { discoverFiles } from './discover-files.ts';

/** Reads a partner's CSV files from an SFTP inbox and answers each into the outbox (README). */
export const sftpCsv: Connector<SftpCsvConfig> & Required<Pick<Connector<SftpCsvConfig>, 'read' | 'hosts' | 'discover'>> = {
  id: 'sftp-csv',
  config: sftpCsvConfig,
  delivers: { modes: ['full', 'delta'], deletes: ['explicit', 'by-absence'], drift: 'connector' },
  hosts: ({ server: { host, port } }) => [{ host, port }],
  check: checkSftp,
  discover: (context) => withMailbox(context, (mailbox) => discoverFiles(context, mailbox)),
  read,
};

async function withMailbox<Value>({ config, signal }: ConnectorContext<SftpCsvConfig>, use: (mailbox: Mailbox) => Promise<Value>): Promise<Value> {
  const mailbox = await openSftpMailbox(config, signal);
  try {
    return await use(mailbox);
  } finally {
    await mailbox.close();
  }
}

async function* read(context: ConnectorContext<SftpCsvConfig>, cursor: string | null): AsyncGenerator<Page, void, PageOutcome> {
  const mailbox = await openSftpMailbox(context.config, context.signal);
  try {
    yield* readMailbox(context, cursor, mailbox, csvFormat(context.config));
  } finally {
    await mailbox.close();
  }
}
