import { readCatalogue } from '../answer/gateway-catalogue.ts';
import type { Config } from '../config.ts';
import type { Core } from '../core.ts';
import { requireEnvironment } from '../health/require-environment.ts';
import { openKeys } from '../keys/open-keys.ts';
import { requireSameKeys } from '../keys/require-same-keys.ts';
import { systemClock } from '../shared/clock.ts';
import { randomIds } from '../shared/ids.ts';
import type { Log } from '../shared/log.ts';
import { createStore } from '../store/create-store.ts';

/** Runs an operator's command as the service role, under row-level security. Refuses as the service does: another environment, other keys. */
export async function withServiceCore<Value>(config: Config, appUrl: string, log: Log, work: (core: Core) => Promise<Value>): Promise<Value> {
  const store = createStore({ connectionString: appUrl, max: 2, log });
  try {
    const { keyCheck } = await requireEnvironment(store, config.environment);
    const keys = await openKeys(config.keysFolder, { environment: config.environment, make: false });
    requireSameKeys(keys, keyCheck);
    return await work({ store, keys, clock: systemClock, ids: randomIds, log, environment: config.environment, catalogue: readCatalogue(config.gatewaysFolder), coreUrl: config.coreUrl });
  } finally {
    await store.close();
  }
}
