import type { UserPrincipal } from '../access/principal.ts';
import { appendLeaf } from '../audit/append-leaf.ts';
import type { Core } from '../core.ts';
import type { Problem } from '../problem/problem.ts';
import type { Result } from '../shared/result.ts';
import { failed, ok } from '../shared/result.ts';
import { deleteServiceContact } from '../store/sql/delete-service-contact.ts';
import { trustContact } from '../store/sql/trust-contact.ts';

const steps = {
  withdrawn: deleteServiceContact,
  trusted: trustContact,
} as const;

/** Takes an entry out of the directory (`withdrawn`), or says that a contact which answers no longer trust is right after all (`trusted`). Problem: `not-found`. @throws MastError `audit-unavailable` */
export async function changeDirectory(core: Core, user: UserPrincipal, id: string, action: keyof typeof steps): Promise<Result<{ entryId: string }, Problem>> {
  return core.store.tx({ own: user.organisationId }, async (db) => {
    if ((await db.run(steps[action], [user.organisationId, id])) === 0) return failed({ code: 'not-found' } as const);
    await appendLeaf(db, core, { organisationId: user.organisationId, accountId: user.accountId }, { kind: 'directory-changed', payload: { entryId: id, action } });
    return ok({ entryId: id });
  });
}
