import type { UserPrincipal } from '../../access/principal.ts';
import { appendLeaf } from '../../audit/append-leaf.ts';
import type { Core } from '../../core.ts';
import { saveSignInPolicy } from '../../store/sql/save-sign-in-policy.ts';
import { signInPolicy } from './sign-in-policy.ts';

/**
 * Lets the people of an organisation sign in with a password and a second factor again, for one whose own sign-in, the only way in, has failed: nobody there can be signed in to decide it. Everything else of its rules stays. Two people
 * of the organisation answer for it; both are in the leaf. `unchanged` where other ways are open already: then no leaf.
 */
export async function reopenSignIn(core: Core, { asking, approving }: { readonly asking: UserPrincipal; readonly approving: UserPrincipal }): Promise<'reopened' | 'unchanged'> {
  const { organisationId, accountId, hostId } = approving;
  return core.store.tx({ own: organisationId }, async (db) => {
    const before = await signInPolicy(db, organisationId);
    if (!before.ownSignInOnly) return 'unchanged';
    const after = { ...before, ownSignInOnly: false };
    await db.run(saveSignInPolicy, [organisationId, after.absoluteMinutes, after.idleMinutes, after.factors, after.ownSignInOnly]);
    await appendLeaf(db, core, { organisationId, accountId, clientId: hostId }, { kind: 'sign-in-policy-changed', payload: { before, after, askedBy: asking.accountId } });
    return 'reopened';
  });
}
