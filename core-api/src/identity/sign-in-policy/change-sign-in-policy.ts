import { z } from 'zod';

import type { UserPrincipal } from '../../access/principal.ts';
import { appendLeaf } from '../../audit/append-leaf.ts';
import type { Core } from '../../core.ts';
import type { Problem } from '../../problem/problem.ts';
import type { Result } from '../../shared/result.ts';
import { failed, ok } from '../../shared/result.ts';
import { saveSignInPolicy } from '../../store/sql/save-sign-in-policy.ts';
import { selectAccountSessions } from '../../store/sql/select-account-sessions.ts';
import { shortenSessions } from '../../store/sql/shorten-sessions.ts';
import type { SignInPolicy } from './sign-in-policy.ts';
import { readSignInPolicy, signInPolicy } from './sign-in-policy.ts';

export const signInPolicySchema = z.object({
  absoluteMinutes: z.int().min(15).max(720).describe('A session lasts so long at most.'),
  idleMinutes: z.int().min(2).max(60).describe('Without a sign of life for so long it is locked.'),
  factors: z.array(z.enum(['totp', 'passkey'])).min(1).max(2).describe('Second factors that count: authenticator apps, passkeys and security keys. One of a kind that is not named counts only for who holds no other.'),
  ownSignInOnly: z.boolean().describe('People sign in through the organisation’s own sign-in and no other way.'),
});
export const signInPolicyChangeSchema = z.strictObject(signInPolicySchema.partial().shape);

/** How the caller's organisation lets its people sign in. */
export async function showSignInPolicy(core: Pick<Core, 'store'>, { organisationId }: UserPrincipal): Promise<z.infer<typeof signInPolicySchema>> {
  const { factors, ...rest } = await readSignInPolicy(core, organisationId);
  return { ...rest, factors: [...factors] };
}

/**
 * Changes how the caller's organisation lets its people sign in; what is left out stays. An administrator makes it stricter; what loosens it, an information-governance lead decides (`forbidden`). Shorter limits hold for open sessions from the next request. Only somebody who is signed in through the organisation's own sign-in at this
 * moment may make it the only way in (`own-sign-in-needed`): it works then, and whoever decided is not kept out by it. Audited in the same transaction.
 */
export async function changeSignInPolicy(core: Core, user: UserPrincipal, change: z.infer<typeof signInPolicyChangeSchema>): Promise<Result<z.infer<typeof signInPolicySchema>, Problem>> {
  const { organisationId, accountId, session } = user;
  const now = core.clock.now();
  return core.store.tx({ own: organisationId }, async (db): Promise<Result<z.infer<typeof signInPolicySchema>, Problem>> => {
    const before = await signInPolicy(db, organisationId);
    const after = { ...before, ...Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)), factors: [...new Set(change.factors ?? before.factors)] };
    if (isLooser(after, before) && user.role !== 'information-governance-lead') return failed({ code: 'forbidden' });
    if (after.ownSignInOnly && !before.ownSignInOnly) {
      const own = (await db.rows(selectAccountSessions, [organisationId, accountId, now])).find((row) => row.session_id === session?.id);
      if (own?.connection_id === null || own === undefined) return failed({ code: 'own-sign-in-needed' });
    }
    await db.run(saveSignInPolicy, [organisationId, after.absoluteMinutes, after.idleMinutes, after.factors, after.ownSignInOnly]);
    await db.run(shortenSessions, [organisationId, now, after.absoluteMinutes * 60, after.idleMinutes * 60]);
    await appendLeaf(db, core, { organisationId, accountId }, { kind: 'sign-in-policy-changed', payload: { before, after } });
    return ok(after);
  });
}

function isLooser(after: SignInPolicy, before: SignInPolicy): boolean {
  return after.absoluteMinutes > before.absoluteMinutes || after.idleMinutes > before.idleMinutes || after.factors.some((kind) => !before.factors.includes(kind)) || (before.ownSignInOnly && !after.ownSignInOnly);
}
