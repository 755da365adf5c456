import type { Core } from '../core.ts';
import type { Job } from '../jobs/job.ts';
import type { OrganisationId } from '../shared/brands.ts';
import { listDisputeWork } from '../store/sql/list-dispute-work.ts';
import { selectOrganisations } from '../store/sql/select-organisations.ts';
import { widenToMatching } from '../store/sql/widen-to-matching.ts';
import { runRounds } from './run-rounds.ts';
import { settleDisputes } from './settle-disputes.ts';
import { tellLateDisputes } from './tell-late-disputes.ts';
import { tellRecalls } from './tell-recalls.ts';

/** A piece of work, milliseconds: well within a job's lease. */
const pieceMs = 60_000;

/** What became of reports, and who has to hear of it. */
export const disputeJobs: readonly Job[] = [
  { name: 'disputes', everySeconds: 5, run: settleAndTell },
  // What was not looked at in time, and recalls of people who left before they read them.
  { name: 'disputes-late', everySeconds: 900, run: chase },
];

/** Ends what has come to something, reads the trails of the organisations that have to be told, and tells. One cheap look when there is nothing to do. */
export async function settleAndTell(core: Core): Promise<void> {
  await settleDisputes(core);
  const until = core.clock.now().getTime() + pieceMs;
  const work = await core.store.tx({ matching: true, readOnly: true }, async (db) => {
    await db.run(widenToMatching, []);
    return db.rows(listDisputeWork, []);
  });
  for (const { organisationId } of work) {
    await runRounds(core, organisationId as OrganisationId, () => core.clock.now().getTime() > until);
    await tellAll(core, organisationId as OrganisationId);
  }
}

async function chase(core: Core): Promise<void> {
  await tellLateDisputes(core);
  const organisations = await core.store.tx({ readOnly: true }, (db) => db.rows(selectOrganisations, []));
  for (const { organisationId, hasLeft } of organisations) if (!hasLeft) await tellAll(core, organisationId as OrganisationId);
}

async function tellAll(core: Core, organisationId: OrganisationId): Promise<void> {
  let isMore = true;
  while (isMore) isMore = await tellRecalls(core, organisationId);
}
