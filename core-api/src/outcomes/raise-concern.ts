import type { UserPrincipal } from '../access/principal.ts';
import { readShown } from '../answer/read-shown.ts';
import type { Core } from '../core.ts';
import type { Problem } from '../problem/problem.ts';
import type { Result } from '../shared/result.ts';
import { failed, ok } from '../shared/result.ts';
import { noteConcern } from './note-concern.ts';
import type { Concern, ConcernRequest } from './outcome-schema.ts';

/** Reports a link that looks wrong, of an involvement that the caller was shown. Problems: `not-found`, as for outcomes. @throws MastError `audit-unavailable` */
export async function raiseConcern(core: Core, user: UserPrincipal, body: ConcernRequest): Promise<Result<Concern, Problem>> {
  return core.store.tx({ own: user.organisationId, matching: true }, async (db) => {
    const shown = await readShown(db, core, user, body.declarationId, body.involvementId);
    return shown === undefined ? failed({ code: 'not-found' } as const) : ok(await noteConcern(db, core, user, body, shown));
  });
}
