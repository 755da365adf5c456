import { availableParallelism } from 'node:os';

import type { Environment } from '../core.ts';
import { openKeys } from '../keys/open-keys.ts';
import { requireSameKeys } from '../keys/require-same-keys.ts';
import type { FeedId, OrganisationId } from '../shared/brands.ts';
import { systemClock } from '../shared/clock.ts';
import { MastError } from '../shared/mast-error.ts';
import type { Result } from '../shared/result.ts';
import { ok } from '../shared/result.ts';
import { createStore } from '../store/create-store.ts';
import { selectEnvironment } from '../store/sql/select-environment.ts';
import { selectFeeds } from '../store/sql/select-feeds.ts';
import type { PlanFault } from './plan-load.ts';
import { planLoad } from './plan-load.ts';
import type { Progress } from './progress.ts';
import type { LoadResult } from './run-load.ts';
import { runLoad } from './run-load.ts';

export type LoadWish = { readonly folder: string; readonly ownerUrl: string; readonly keysFolder: string; readonly environment: Environment; readonly threads?: number | undefined; readonly progress: Progress };

/**
 * Loads a folder of full feed files into a database that setup has prepared and that holds no records yet. Faults of files are given back before anything is
 * loaded. Rejects with MastError `environment-mismatch`, `keys-mismatch`, `load-not-empty`, `load-not-owner`.
 */
export async function loadFolder({ folder, ownerUrl, keysFolder, environment, threads, progress }: LoadWish): Promise<Result<LoadResult, readonly PlanFault[]>> {
  const store = createStore({ connectionString: ownerUrl, max: 1 });
  const keys = await openKeys(keysFolder, { environment });
  try {
    const { stamp, feeds } = await store.tx({ readOnly: true }, async (db) => ({ stamp: await db.one(selectEnvironment, []), feeds: await db.rows(selectFeeds, []) }));
    if (stamp?.kind !== environment) throw new MastError('environment-mismatch', { database: stamp?.kind ?? 'not set up', wanted: environment });
    requireSameKeys(keys, stamp.keyCheck);
    const known = feeds.map(({ organisationId, feedId, isUnique }) => ({ organisationId: organisationId as OrganisationId, feedId: feedId as FeedId, isUnique }));
    const plan = planLoad(folder, known);
    if (!plan.ok) return plan;
    return ok(await runLoad(plan.value, { ownerUrl, keys, keysFolder, environment, clock: systemClock, threads: threads ?? availableParallelism(), progress }));
  } finally {
    await store.close();
  }
}
