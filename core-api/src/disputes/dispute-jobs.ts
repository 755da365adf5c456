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

/** A piece of work, milliseconds, shared by the organisations that have some: well within a job's lease. */
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
  const work = await core.store.tx({ matching: true, readOnly: true }, async (db) => {
    await db.run(widenToMatching, []);
    return db.rows(listDisputeWork, []);
  });
  await eachAlone(work, async (organisationId) => {
    const until = core.clock.now().getTime() + pieceMs / work.length;
    await runRounds(core, organisationId, () => core.clock.now().getTime() > until);
    await tellAll(core, organisationId);
  });
}

/** One organisation after the other: what goes wrong with one of them keeps nothing from the others, and is thrown when all have had their turn. */
async function eachAlone(organisations: readonly { readonly organisationId: string }[], work: (organisationId: OrganisationId) => Promise<void>): Promise<void> {
  const faults: unknown[] = [];
  for (const { organisationId } of organisations) await work(organisationId as OrganisationId).catch((error: unknown) => faults.push(error));
  if (faults.length > 0) throw faults[0];
}

async function chase(core: Core): Promise<void> {
  await tellLateDisputes(core);
  const organisations = await core.store.tx({ readOnly: true }, (db) => db.rows(selectOrganisations, []));
  await eachAlone(organisations.filter(({ hasLeft }) => !hasLeft), (organisationId) => tellAll(core, organisationId));
}

async function tellAll(core: Core, organisationId: OrganisationId): Promise<void> {
  let isMore = true;
  while (isMore) isMore = await tellRecalls(core, organisationId);
}
