import type { z } from 'zod';

import type { UserPrincipal } from '../access/principal.ts';
import { appendLeaf } from '../audit/append-leaf.ts';
import type { Core } from '../core.ts';
import type { Problem } from '../problem/problem.ts';
import type { Result } from '../shared/result.ts';
import { failed, ok } from '../shared/result.ts';
import { settleMisuseAlert } from '../store/sql/settle-misuse-alert.ts';
import { managedBy } from './managed-by.ts';
import type { alertOutcomeRequestSchema, alertOutcomeSchema } from './misuse-schema.ts';

/** Settles an alert, once, by whoever it is for. Problem: `not-found`, alike for one that is not there, not theirs, settled, or about themselves. @throws MastError `audit-unavailable` */
export async function settleAlert(core: Core, user: UserPrincipal, alertId: string, { outcome }: z.infer<typeof alertOutcomeRequestSchema>): Promise<Result<z.infer<typeof alertOutcomeSchema>, Problem>> {
  const { organisationId, accountId } = user;
  return core.store.tx({ own: organisationId }, async (db) => {
    if ((await db.run(settleMisuseAlert, [organisationId, alertId, outcome, accountId, core.clock.now(), managedBy(user)])) === 0) return failed({ code: 'not-found' } as const);
    await appendLeaf(db, core, { organisationId, accountId }, { kind: 'misuse-alert-settled', payload: { alertId, outcome } });
    return ok({ alertId, outcome });
  });
}
