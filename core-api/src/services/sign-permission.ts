import type { UserPrincipal } from '../access/principal.ts';
import { appendLeaf } from '../audit/append-leaf.ts';
import type { Core } from '../core.ts';
import { asOnlyWriter } from '../ingest/only-writer.ts';
import { removeCategory } from '../ingest/remove-category.ts';
import { workOf } from '../ingest/work-of.ts';
import type { Problem } from '../problem/problem.ts';
import type { FeedId } from '../shared/brands.ts';
import type { Result } from '../shared/result.ts';
import { failed, ok } from '../shared/result.ts';
import { endServicePermission } from '../store/sql/end-service-permission.ts';
import { saveServicePermission } from '../store/sql/save-service-permission.ts';
import type { PermissionRequest, Permissions } from './permission-schema.ts';
import { readPermissions } from './permissions.ts';

/**
 * Switches one category of sensitive service on for one feed of the organisation, or off; off takes what it brought out again, at once. Problem: `not-found` for a feed that is not here, or what is not
 * switched on.
 */
export async function signPermission(core: Core, user: UserPrincipal, body: PermissionRequest): Promise<Result<Permissions, Problem>> {
  const { organisationId, accountId } = user;
  const { feedId, category, agreement, action } = body;
  return asOnlyWriter(core, organisationId, async (db) => {
    const work = { ...(await workOf(core, db, organisationId)), feedId: feedId as FeedId };
    const changed = action === 'sign'
      ? await db.run(saveServicePermission, [organisationId, feedId, category, agreement, accountId, work.at])
      : await db.run(endServicePermission, [organisationId, feedId, category, accountId, work.at]);
    if (changed === 0) return failed({ code: 'not-found' });
    if (action === 'end') await removeCategory(work, category);
    await appendLeaf(db, core, { organisationId, accountId }, { kind: 'service-permission-changed', payload: { feedId, category, agreement, action } });
    return ok(await readPermissions(core, db, organisationId));
  });
}
