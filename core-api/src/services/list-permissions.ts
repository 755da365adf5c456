import type { UserPrincipal } from '../access/principal.ts';
import type { Core } from '../core.ts';
import type { Problem } from '../problem/problem.ts';
import type { Result } from '../shared/result.ts';
import { ok } from '../shared/result.ts';
import type { Permissions } from './permission-schema.ts';
import { readPermissions } from './permissions.ts';

/** For data leads and information-governance leads, of their own organisation. */
export async function listPermissions(core: Core, { organisationId }: UserPrincipal): Promise<Result<Permissions, Problem>> {
  return ok(await core.store.tx({ own: organisationId, readOnly: true }, (db) => readPermissions(core, db, organisationId)));
}
