import type { Config } from '../config.ts';
import type { Log } from '../shared/log.ts';
import { MastError } from '../shared/mast-error.ts';
import { openDatabase } from './open-database.ts';

/** Runs the service until SIGTERM or SIGINT, then lets requests under way finish and stops what it started. */
export async function serve(config: Config, log: Log): Promise<void> {
  const database = await openDatabase(config, log);
  try {
    if (database.appUrl === undefined) throw new MastError('configuration', { missing: 'DATABASE_URL' });
    const { startServer } = await import('../server.ts');
    const server = await startServer({ ...config, databaseUrl: database.appUrl }, log);
    await new Promise<void>((resolve) => {
      process.once('SIGTERM', () => resolve());
      process.once('SIGINT', () => resolve());
    });
    await server.close();
  } finally {
    await database.stop();
  }
}
