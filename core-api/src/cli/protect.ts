import type { Config } from '../config.ts';
import { sweepProtection } from '../ingest/sweep-protection.ts';
import type { Log } from '../shared/log.ts';
import { withServiceCore } from './service-core.ts';

/** `mast protect`: puts everything stored through the lists and shields in force, as the service. Tells how many records changed. */
export async function protect(config: Config, appUrl: string, log: Log): Promise<number> {
  return withServiceCore(config, appUrl, log, async (core) => {
    console.log(JSON.stringify({ changed: await sweepProtection(core) }));
    return 0;
  });
}
