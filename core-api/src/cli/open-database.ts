import type { Config } from '../config.ts';
import { findEmbeddedPostgres } from '../embedded/find-embedded-postgres.ts';
import { startEmbeddedPostgres } from '../embedded/start-embedded-postgres.ts';
import type { Log } from '../shared/log.ts';
import { migrate } from '../store/migrate.ts';
import { admitService } from './admit-service.ts';

export type OpenDatabase = {
  /** The service role's. */
  readonly appUrl: string | undefined;
  /** The owner's; undefined when this process was not given it. */
  readonly ownerUrl: string | undefined;
  /** Stops the embedded server if it was started here. */
  stop(): Promise<void>;
};

/** The database of the configuration; with none named, the embedded one: as it runs already, or started, migrated and stopped with this process. */
export async function openDatabase(config: Config, log: Log): Promise<OpenDatabase> {
  if (config.databaseUrl !== undefined || config.ownerDatabaseUrl !== undefined) {
    return { appUrl: config.databaseUrl, ownerUrl: config.ownerDatabaseUrl, stop: async () => undefined };
  }
  const running = await findEmbeddedPostgres(config.home, config.databasePort);
  if (running !== undefined) return { ...running, stop: async () => undefined };
  const server = await startEmbeddedPostgres({ mastFolder: config.home, port: config.databasePort, log });
  try {
    await migrate(server.ownerUrl);
    await admitService(server.ownerUrl, server.appUrl);
    return server;
  } catch (error) {
    await server.stop();
    throw error;
  }
}
