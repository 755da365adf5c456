import { readCatalogue } from '../answer/gateway-catalogue.ts';
import type { Config } from '../config.ts';
import type { Core } from '../core.ts';
import { openKeys } from '../keys/open-keys.ts';
import { requireSameKeys } from '../keys/require-same-keys.ts';
import { systemClock } from '../shared/clock.ts';
import { randomIds } from '../shared/ids.ts';
import type { Log } from '../shared/log.ts';
import { MastError } from '../shared/mast-error.ts';
import { createStore } from '../store/create-store.ts';
import { requireSchema } from '../store/require-schema.ts';
import { selectEnvironment } from '../store/sql/select-environment.ts';
import type { Store } from '../store/store.ts';
import type { OpenDatabase } from './open-database.ts';

/** The service's world and the owner's connection, for one operator's command. */
export type OperatorWorld = { readonly core: Core; readonly owner: Store; readonly ownerUrl: string };

/**
 * Opens both sides of the database and the keys, and runs `work`. Refuses as the service does: another environment, another schema, other keys. Needs both addresses
 * (MastError `configuration`).
 */
export async function inOperatorWorld<Value>(config: Config, { appUrl, ownerUrl }: OpenDatabase, log: Log, work: (world: OperatorWorld) => Promise<Value>): Promise<Value> {
  if (appUrl === undefined) throw new MastError('configuration', { missing: 'DATABASE_URL' });
  if (ownerUrl === undefined) throw new MastError('configuration', { missing: 'MAST_OWNER_DATABASE_URL' });
  const owner = createStore({ connectionString: ownerUrl, max: 1, log });
  const store = createStore({ connectionString: appUrl, max: 2, log });
  try {
    await requireSchema(store);
    const stamp = await store.tx({ readOnly: true }, (db) => db.one(selectEnvironment, []));
    if (stamp?.kind !== config.environment) throw new MastError('environment-mismatch', { database: stamp?.kind ?? 'not set up', wanted: config.environment });
    const keys = await openKeys(config.keysFolder, { environment: config.environment, make: false });
    requireSameKeys(keys, stamp.keyCheck);
    const core: Core = { store, keys, clock: systemClock, ids: randomIds, log, environment: config.environment, catalogue: readCatalogue(config.gatewaysFolder), coreUrl: config.coreUrl };
    return await work({ core, owner, ownerUrl });
  } finally {
    await store.close();
    await owner.close();
  }
}
