import type { Core } from '../core.ts';
import { namesInForce } from '../frequency/names-in-force.ts';
import { ingestLock } from '../ingest/only-writer.ts';
import type { Work } from '../ingest/work.ts';
import type { FeedId, OrganisationId } from '../shared/brands.ts';
import { londonDay } from '../shared/london-day.ts';
import { lockIngest } from '../store/sql/lock-ingest.ts';
import { replaceMatching } from '../store/sql/replace-matching.ts';
import { selectOrganisations } from '../store/sql/select-organisations.ts';
import { widenToMatching } from '../store/sql/widen-to-matching.ts';
import { matchingVersion } from './matching-version.ts';
import { rematchPlaces } from './rematch-places.ts';
import { relinkPeople } from './relink-people.ts';
import { renewRecords } from './renew-records.ts';
import { retakeNames } from './retake-names.ts';

/** One statement at most: whole tables are emptied. Milliseconds. */
const statementTimeoutMs = 3_600_000;

export type RematchProgress = { readonly stage: (name: string) => void; readonly part: (rows: number) => void };

/**
 * Brings a database that another program has matched under this one: every record is normalised, every content keyed and scored, and everybody clustered anew, by ingest's own
 * steps, so that decisions of people hold and nobody already viewed changes without a review. How common names are is counted anew. One transaction of the owner: until it commits the database is
 * what it was. Rejects as `store` does; then nothing has changed.
 */
export async function rematch(core: Core, { stage, part }: RematchProgress): Promise<{ readonly renewed: number }> {
  return core.store.tx({ matching: true, timeoutMs: statementTimeoutMs, plans: 'generic' }, async (db) => {
    await db.run(lockIngest, [ingestLock]);
    await db.run(widenToMatching, []);
    const at = core.clock.now();
    const work: Work = { core, db, organisationId: '' as OrganisationId, feedId: '' as FeedId, sequence: 0, at, today: londonDay(at), names: await namesInForce(core, db) };
    stage('records');
    let renewed = 0;
    for (const { organisationId } of (await db.rows(selectOrganisations, [])).filter(({ hasLeft }) => !hasLeft)) renewed += await renewRecords({ ...work, organisationId: organisationId as OrganisationId }, part);
    stage('names');
    await retakeNames(work);
    stage('people');
    await relinkPeople({ ...work, names: await namesInForce(core, db) }, part);
    stage('places');
    await rematchPlaces(work, part);
    await db.run(replaceMatching, [matchingVersion]);
    return { renewed };
  });
}
