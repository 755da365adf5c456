import type { Core } from '../../core.ts';
import { readSignInPolicy, usableFactors } from '../sign-in-policy/sign-in-policy.ts';
import type { AccountRef } from '../sign-in/account-ref.ts';
import type { Factor } from './list-factors.ts';
import { listFactors } from './list-factors.ts';

/** The second factors of an account that its organisation lets count at this moment. */
export async function listUsableFactors(core: Pick<Core, 'store' | 'keys'>, account: AccountRef): Promise<readonly Factor[]> {
  const [policy, factors] = await Promise.all([readSignInPolicy(core, account.organisationId), listFactors(core, account)]);
  return usableFactors(policy, factors);
}

/** Whether an account may add a second factor of this kind: one that counts, or any while it holds none that does. */
export async function mayEnrol(core: Pick<Core, 'store' | 'keys'>, account: AccountRef, kind: Factor['kind']): Promise<boolean> {
  const [policy, factors] = await Promise.all([readSignInPolicy(core, account.organisationId), listFactors(core, account)]);
  return policy.factors.includes(kind) || !factors.some((factor) => policy.factors.includes(factor.kind));
}
