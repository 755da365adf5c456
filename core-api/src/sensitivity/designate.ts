import { z } from 'zod';

import type { UserPrincipal } from '../access/principal.ts';
import { appendLeaf } from '../audit/append-leaf.ts';
import type { Core } from '../core.ts';
import type { Problem } from '../problem/problem.ts';
import type { Result } from '../shared/result.ts';
import { failed, ok } from '../shared/result.ts';
import { endDesignation } from '../store/sql/end-designation.ts';
import { saveDesignation } from '../store/sql/save-designation.ts';
import { selectDesignations } from '../store/sql/select-designations.ts';
import type { Db } from '../store/store.ts';
import { duties } from './duties.ts';

export const designationRequestSchema = z.strictObject({ accountId: z.guid(), duty: z.enum(duties), action: z.enum(['name', 'end']) });
export const designationsSchema = z.object({ designations: z.array(z.object({ accountId: z.guid(), duty: z.enum(duties), namedAt: z.iso.datetime() })) });
type Designations = z.infer<typeof designationsSchema>;

/** Who has which duty of the organisation today. */
export async function listDesignations(core: Core, { organisationId }: UserPrincipal): Promise<Designations> {
  return core.store.tx({ own: organisationId, readOnly: true }, (db) => readDesignations(db, organisationId));
}

/**
 * Names somebody of the organisation for a duty, or ends it; acts on their next request. Nobody names themselves, held in SQL. Who has which duty now.
 * Problems: `not-found` for oneself, an account that is not here or not active, or a duty that is not in force.
 */
export async function designate(core: Core, { organisationId, accountId }: UserPrincipal, body: z.infer<typeof designationRequestSchema>): Promise<Result<Designations, Problem>> {
  return core.store.tx({ own: organisationId }, async (db) => {
    const how = body.action === 'name' ? saveDesignation : endDesignation;
    if ((await db.run(how, [organisationId, body.accountId, body.duty, accountId, core.clock.now()])) === 0) return failed({ code: 'not-found' });
    await appendLeaf(db, core, { organisationId, accountId }, { kind: 'designation-changed', payload: body });
    return ok(await readDesignations(db, organisationId));
  });
}

async function readDesignations(db: Db, organisationId: string): Promise<Designations> {
  const rows = await db.rows(selectDesignations, [organisationId]);
  return { designations: rows.map((row) => ({ accountId: row.accountId, duty: z.enum(duties).parse(row.duty), namedAt: row.namedAt.toISOString() })) };
}
