import { readCatalogue } from '../answer/gateway-catalogue.ts';
import type { Config } from '../config.ts';
import type { Core } from '../core.ts';
import { openKeys } from '../keys/open-keys.ts';
import { requireSameKeys } from '../keys/require-same-keys.ts';
import { requireNobodyLeaving } from '../leaving/require-nobody-leaving.ts';
import { requireOpenable } from '../leaving/require-openable.ts';
import { rematch } from '../rematch/rematch.ts';
import { matchingVersion } from '../rematch/matching-version.ts';
import { systemClock } from '../shared/clock.ts';
import { randomIds } from '../shared/ids.ts';
import type { Log } from '../shared/log.ts';
import { MastError } from '../shared/mast-error.ts';
import { createStore } from '../store/create-store.ts';
import { selectEnvironment } from '../store/sql/select-environment.ts';

/** Told of each stage, and of every so many rows. */
const tellEvery = 10_000;

/** `mast rematch`: brings what is stored under this program's way of matching, as the owner. Exit code 0 when it is; anything else has changed nothing. Counts only are told. */
export async function rematchDatabase(config: Config, ownerUrl: string, log: Log): Promise<number> {
  const store = createStore({ connectionString: ownerUrl, max: 1, log });
  try {
    const stamp = await store.tx({ readOnly: true }, (db) => db.one(selectEnvironment, []));
    if (stamp?.kind !== config.environment) throw new MastError('environment-mismatch', { database: stamp?.kind ?? 'not set up', wanted: config.environment });
    const keys = await openKeys(config.keysFolder, { environment: config.environment, make: false });
    requireSameKeys(keys, stamp.keyCheck);
    await requireOpenable(store, keys);
    await requireNobodyLeaving(store);
    const core: Core = { store, keys, clock: systemClock, ids: randomIds, log, environment: config.environment, catalogue: readCatalogue(config.gatewaysFolder), coreUrl: config.coreUrl };
    const { renewed } = await rematch(core, progress());
    console.log(JSON.stringify({ matching: matchingVersion, renewed }));
    return 0;
  } finally {
    await store.close();
  }
}

function progress(): { stage: (name: string) => void; part: (rows: number) => void } {
  let [stage, done] = ['', 0];
  return {
    stage: (name) => {
      [stage, done] = [name, 0];
      console.error(`… ${name}`);
    },
    part: (rows) => {
      if (Math.floor((done + rows) / tellEvery) > Math.floor(done / tellEvery)) console.error(`… ${stage}: ${done + rows}`);
      done += rows;
    },
  };
}
