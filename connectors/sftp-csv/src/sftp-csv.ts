import type { Connector, ConnectorContext, Page, PageOutcome } from '@mast/connector-kit';

import { checkRemote } from './check-remote.ts';
import { sftpCsvConfig } from './config.ts';
import type { SftpCsvConfig } from './config.ts';
import { discoverFiles } from './discover-files.ts';
import { createMailbox } from './mailbox.ts';
import type { Mailbox } from './mailbox.ts';
import { openRemote } from './open-remote.ts';
import { readMailbox } from './read-mailbox.ts';

/** Reads a partner's CSV files from an SFTP inbox and answers each into the outbox (README). */
export const sftpCsv: Connector<SftpCsvConfig> & Required<Pick<Connector<SftpCsvConfig>, 'read' | 'hosts' | 'discover'>> = {
  id: 'sftp-csv',
  config: sftpCsvConfig,
  delivers: { modes: ['full', 'delta'], deletes: ['explicit', 'by-absence'], drift: 'connector' },
  hosts: ({ server: { host, port } }) => [{ host, port }],
  check: checkRemote,
  discover: (context) => withMailbox(context, (mailbox) => discoverFiles(context, mailbox)),
  read,
};

async function withMailbox<Value>({ config: { server, inbox, outbox }, signal }: ConnectorContext<SftpCsvConfig>, use: (mailbox: Mailbox) => Promise<Value>): Promise<Value> {
  const mailbox = createMailbox(await openRemote(server, signal), inbox, outbox);
  try {
    return await use(mailbox);
  } finally {
    await mailbox.close();
  }
}

async function* read(context: ConnectorContext<SftpCsvConfig>, cursor: string | null): AsyncGenerator<Page, void, PageOutcome> {
  const { server, inbox, outbox } = context.config;
  const mailbox = createMailbox(await openRemote(server, context.signal), inbox, outbox);
  try {
    yield* readMailbox(context, cursor, mailbox);
  } finally {
    await mailbox.close();
  }
}
