import type { Core } from '../core.ts';
import { namesInForce } from '../frequency/names-in-force.ts';
import type { FeedId, OrganisationId } from '../shared/brands.ts';
import { londonDay } from '../shared/london-day.ts';
import type { Db } from '../store/store.ts';
import type { Work } from './work.ts';

/** The world of a change that no batch brought, in the transaction of the only writer. */
export async function workOf(core: Core, db: Db, organisationId: OrganisationId): Promise<Work> {
  const at = core.clock.now();
  return { core, db, organisationId, feedId: '' as FeedId, sequence: 0, at, today: londonDay(at), names: await namesInForce(core, db) };
}
