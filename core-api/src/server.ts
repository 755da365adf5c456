import { randomInt } from 'node:crypto';

import { readCatalogue } from './answer/gateway-catalogue.ts';
import { openPublication } from './audit/log/open-publication.ts';
import { startSealer } from './audit/log/start-sealer.ts';
import { buildApp } from './app.ts';
import type { Config } from './config.ts';
import type { Core } from './core.ts';
import { requireEnvironment } from './health/require-environment.ts';
import { startJobs } from './jobs/start-jobs.ts';
import { createBreachService } from './identity/passwords/breach-service.ts';
import { openKeys } from './keys/open-keys.ts';
import { requireSameKeys } from './keys/require-same-keys.ts';
import { requireOpenable } from './leaving/require-openable.ts';
import { openTransport } from './mail/transport.ts';
import { requireSameMatching } from './rematch/require-same-matching.ts';
import { systemClock } from './shared/clock.ts';
import { randomIds } from './shared/ids.ts';
import type { Log } from './shared/log.ts';
import { createStore } from './store/create-store.ts';
import { requireSchema } from './store/require-schema.ts';

/** A service that listens. */
export type RunningServer = {
  readonly core: Core;
  /** Stops taking requests, lets those under way finish, then closes the database. */
  close(): Promise<void>;
};

/**
 * Opens database and keys and listens. Refuses a database or key store of another environment (MastError `environment-mismatch`), a key store that is
 * not there (`keys-missing`; none is made), one that is not this database's (`keys-mismatch`), contents that were matched otherwise (`matching-changed`), one out of a backup or of
 * before somebody left (`requireOpenable`), and a faulty catalogue (`gateway-catalogue`). The database must be migrated and set up: this
 * process runs as the service role and could not do it.
 */
export async function startServer(config: Config & { readonly databaseUrl: string }, log: Log): Promise<RunningServer> {
  const catalogue = readCatalogue(config.gatewaysFolder);
  const store = createStore({ connectionString: config.databaseUrl, max: config.poolSize, log });
  try {
    await requireSchema(store);
    const { keyCheck } = await requireEnvironment(store, config.environment);
    const keys = await openKeys(config.keysFolder, { environment: config.environment });
    requireSameKeys(keys, keyCheck);
    await requireOpenable(store, keys);
    await store.tx({ readOnly: true }, requireSameMatching);
    const core: Core = { store, keys, clock: systemClock, ids: randomIds, log, environment: config.environment, catalogue, coreUrl: config.coreUrl, cdsUrl: config.cdsUrl, mailer: mailerOf(config), isBreached: config.breachedPasswordsUrl === undefined ? undefined : createBreachService(config.breachedPasswordsUrl), publication: openPublication(config.witnessesFile, config.checkpointFolder, fetch), gauges: new Map() };
    const app = await buildApp(core, { embedOrigins: config.embedOrigins, trustedProxies: config.trustedProxies });
    await app.listen({ host: config.host, port: config.port });
    const jobs = startJobs(core);
    const sealer = startSealer(core);
    log.info('listening', { port: config.port, environment: config.environment });
    return {
      core,
      async close() {
        await app.close();
        await Promise.all([jobs.stop(), sealer.stop()]);
        await store.close();
      },
    };
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** Chance to a millionth spreads retries well enough. */
function mailerOf({ mail, mailFrom }: Config): Core['mailer'] {
  return mail === undefined ? undefined : { deliver: openTransport(mail), from: mailFrom, random: () => randomInt(1_000_000) / 1_000_000 };
}
