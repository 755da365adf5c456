import type { Connector, ConnectorContext, Page, PageOutcome } from '@mast/connector-kit';
import { hostOf } from '@mast/connector-kit';
import { readMailbox } from '@mast/connector-kit/intake';

import { policeConfig } from './config.ts';
import type { PoliceConfig } from './config.ts';
import { discoverExtract } from './discover-extract.ts';
import { checkMailbox, openMailbox } from './open-mailbox.ts';
import { policeFormat } from './police-format.ts';

/** Reads occurrence and public-protection-notice extracts of a police system, CSV and XML, and answers the force for each (README). */
export const police: Connector<PoliceConfig> & Required<Pick<Connector<PoliceConfig>, 'read' | 'hosts' | 'discover'>> = {
  id: 'police',
  config: policeConfig,
  delivers: { modes: ['full', 'delta'], deletes: ['explicit', 'by-absence'], drift: 'connector' },
  hosts: ({ sftp, https }) => (sftp !== undefined ? [{ host: sftp.server.host, port: sftp.server.port }] : https === undefined ? [] : [hostOf(https.url)]),
  check: checkMailbox,
  discover: async (context) => {
    const mailbox = await openMailbox(context);
    try {
      return await discoverExtract(context, mailbox);
    } finally {
      await mailbox.close();
    }
  },
  read,
};

async function* read(context: ConnectorContext<PoliceConfig>, cursor: string | null): AsyncGenerator<Page, void, PageOutcome> {
  const mailbox = await openMailbox(context);
  try {
    yield* readMailbox(context, cursor, mailbox, policeFormat(context.config));
  } finally {
    await mailbox.close();
  }
}
