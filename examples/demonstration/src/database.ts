import { startEmbeddedPostgres } from '@mast/core-api/embedded';

import type { Folders } from './folders.ts';
import type { Ports } from './ports.ts';
import { password } from './secrets.ts';

export type Database = {
  /** Owner role, for operators. */
  ownerUrl: string;
  /** The service's own role, `mast_app`; `mast migrate` makes it and gives it the password in this address. */
  appUrl: string;
  /** Where the files of the embedded server lie; undefined for a server of your own. */
  dataFolder: string | undefined;
  stop(): Promise<void>;
};

/**
 * The database of the demonstration: the one `DATABASE_URL` names (an empty database and a role that owns it and may create roles; it is refused
 * when it was stamped for anything but a demonstration), or else the embedded server.
 */
export async function openDatabase(folders: Folders, ports: Ports, databaseUrl: string | undefined): Promise<Database> {
  if (databaseUrl === undefined || databaseUrl === '') {
    const server = await startEmbeddedPostgres({ mastFolder: folders.mast, port: ports.postgres, log: { info: () => undefined, error: () => undefined } });
    return { ownerUrl: server.ownerUrl, appUrl: server.appUrl, dataFolder: server.dataFolder, stop: () => server.stop() };
  }
  const app = new URL(databaseUrl);
  app.username = 'mast_app';
  app.password = await password(folders.secrets, 'mast-app');
  return { ownerUrl: databaseUrl, appUrl: app.href, dataFolder: undefined, stop: async () => undefined };
}
