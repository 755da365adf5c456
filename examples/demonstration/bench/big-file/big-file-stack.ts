import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { mkdirSync } from 'node:fs';

import { connectorPart, type FeedAccount, sftpPart } from '../../src/feed-parts.ts';
import { runOnce } from '../../src/operator.ts';
import { signingKey, sshKey } from '../../src/secrets.ts';
import { startStack } from '../../src/stack.ts';
import { benchFolder } from '../bench-folder.ts';

export const bigFeed = { feedId: 'everything', organisation: 'BIG-COUNCIL', clientId: 'connector-everything' } as const;

export type BigFileStack = { /** Of the files that are being made. */ folder: string; /** The feed's inbox and outbox on the SFTP server. */ feedFolder: string; /** The database's. */ dataFolder: string | undefined; load(files: string): Promise<void>; stop(): Promise<void> };

/** Database, core API, SFTP server and connector as `npm start` runs them, each in a process of its own, for one feed. Everything lies in a temporary folder that `stop` removes. */
export async function startBigFileStack(portBase: number, say: (line: string) => void): Promise<BigFileStack> {
  const { ports, folder, folders, remove } = await benchFolder(portBase);
  const { feedId, organisation, clientId } = bigFeed;
  const [server, partner, connector, clientKey] = await Promise.all([sshKey(folders.secrets, 'server'), sshKey(folders.secrets, 'partner'), sshKey(folders.secrets, 'connector'), signingKey(folders.secrets, clientId)]);
  const accounts: FeedAccount[] = [{ feedId, filePrefix: feedId, layout: 'headline-csv/1', clientId, clientKey, partner, connector }];
  const feedFolder = join(folders.sftp, feedId);
  for (const box of ['inbox', 'outbox']) mkdirSync(join(feedFolder, box), { recursive: true });
  const setup = {
    environment: 'demonstration',
    organisations: [{ code: organisation, name: { en: 'Big Council', cy: 'Cyngor Mawr' }, sector: 'local-authority', nation: 'wales', role: 'both' }],
    feeds: [{ feedId, organisation, name: { en: 'Everything', cy: 'Popeth' }, service: 'childrens-social-care', mode: 'full', expectEveryHours: 24, doesNotShare: [] }],
    agreements: [],
    accounts: [],
    hosts: [],
    connectorClients: [{ clientId, organisation, feeds: [feedId], jwks: { keys: [clientKey.publicJwk] } }],
  };
  try {
    const parts = (coreUrl: string) => [sftpPart(folders, ports, server, accounts), connectorPart(folders, ports, coreUrl, server, accounts)];
    const stack = await startStack({ folders, ports, setup, parts, progress: { step: say, count: () => undefined, endCount: () => undefined } });
    return {
      folder,
      feedFolder,
      dataFolder: stack.dataFolder,
      async load(files) {
        const environment = { MAST_ENVIRONMENT: 'demonstration', MAST_HOME: folders.mast, MAST_KEYS: folders.keys, MAST_PORT_BASE: String(ports.core), MAST_OWNER_DATABASE_URL: stack.databaseUrl, DATABASE_URL: stack.appDatabaseUrl };
        await runOnce(fileURLToPath(import.meta.resolve('@mast/core-api/cli')), ['load', '--dir', files], environment);
      },
      async stop() {
        await stack.stop();
        await remove();
      },
    };
  } catch (error) {
    await remove();
    throw error;
  }
}
