import type { z } from 'zod';

import type { UserPrincipal } from '../access/principal.ts';
import type { overrideClosingSchema } from '../answer/override-schema.ts';
import { appendLeaf } from '../audit/append-leaf.ts';
import type { Core } from '../core.ts';
import type { Problem } from '../problem/problem.ts';
import type { Result } from '../shared/result.ts';
import { failed, ok } from '../shared/result.ts';
import { closeOverride as closeStatement } from '../store/sql/close-override.ts';

type Closing = z.infer<typeof overrideClosingSchema>;

/** Closes the investigation of an override, by somebody other than who made it, held in SQL. Problem: `not-found`, for one's own, too, and one that is closed. */
export async function closeOverride(core: Core, { organisationId, accountId }: UserPrincipal, overrideId: string, { finding }: Closing): Promise<Result<Closing, Problem>> {
  return core.store.tx({ own: organisationId }, async (db) => {
    if ((await db.run(closeStatement, [organisationId, overrideId, accountId, core.clock.now(), finding])) === 0) return failed({ code: 'not-found' });
    await appendLeaf(db, core, { organisationId, accountId }, { kind: 'override-closed', payload: { overrideId, finding } });
    return ok({ finding });
  });
}
