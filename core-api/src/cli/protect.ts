import { readCatalogue } from '../answer/gateway-catalogue.ts';
import type { Config } from '../config.ts';
import type { Core } from '../core.ts';
import { requireEnvironment } from '../health/require-environment.ts';
import { sweepProtection } from '../ingest/sweep-protection.ts';
import { openKeys } from '../keys/open-keys.ts';
import { requireSameKeys } from '../keys/require-same-keys.ts';
import { systemClock } from '../shared/clock.ts';
import { randomIds } from '../shared/ids.ts';
import type { Log } from '../shared/log.ts';
import { createStore } from '../store/create-store.ts';

/** `mast protect`: puts everything stored through the lists and shields in force, as the service. Tells how many records changed. */
export async function protect(config: Config, appUrl: string, log: Log): Promise<number> {
  const store = createStore({ connectionString: appUrl, max: 2, log });
  try {
    const keys = await openKeys(config.keysFolder, { environment: config.environment, make: false });
    requireSameKeys(keys, (await requireEnvironment(store, config.environment)).keyCheck);
    const core: Core = { store, keys, clock: systemClock, ids: randomIds, log, environment: config.environment, catalogue: readCatalogue(config.gatewaysFolder), coreUrl: config.coreUrl };
    console.log(JSON.stringify({ changed: await sweepProtection(core) }));
    return 0;
  } finally {
    await store.close();
  }
}
