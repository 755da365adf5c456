import type { Core } from '../core.ts';
import type { Job } from '../jobs/job.ts';
import { queueNotice } from '../mail/queue-notice.ts';
import type { OrganisationId } from '../shared/brands.ts';
import { listOverdueReferences } from '../store/sql/list-overdue-references.ts';
import { markReferenceChased } from '../store/sql/mark-reference-chased.ts';
import { selectOrganisations } from '../store/sql/select-organisations.ts';

const atATime = 500;

/** Reminds, once for each, whoever made a declaration whose reference is overdue; those that stay open are listed for information governance. */
export async function chaseReferences(core: Core): Promise<void> {
  const now = core.clock.now();
  const organisations = await core.store.tx({ readOnly: true }, (db) => db.rows(selectOrganisations, []));
  for (const one of organisations) {
    const organisationId = one.organisationId as OrganisationId;
    await core.store.tx({ own: organisationId }, async (db) => {
      const overdue = await db.rows(listOverdueReferences, [organisationId, now, atATime]);
      for (const { declarationId, accountId } of overdue.filter(({ chasedAt }) => chasedAt === null)) {
        if ((await db.run(markReferenceChased, [organisationId, declarationId, now])) === 0) continue;
        await queueNotice(db, core, { kind: 'reference-missing', organisationId, accountId, reference: declarationId });
      }
    });
  }
}

export const chaseJob: Job = { name: 'reference-chase', everySeconds: 3_600, run: chaseReferences };
