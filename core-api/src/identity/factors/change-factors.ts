import type { Core } from '../../core.ts';
import type { AccountRef } from '../sign-in/account-ref.ts';
import { mayTry } from '../sign-in/throttle.ts';
import { enrolTotp, removeFactors } from './enrol-factor.ts';
import { listFactors } from './list-factors.ts';

/** Adds an authenticator app to an account whose user is signed in. */
export async function addTotp(core: Core, account: AccountRef, secret: string, code: string): Promise<boolean> {
  if (!(await mayTry(core, 'factor', account.accountId))) return false;
  return core.store.tx({ own: account.organisationId }, (db) => enrolTotp(db, core, account, secret, code));
}

/** Takes one second factor away, never the last: nobody is left with a password alone. Two that go at once are counted one after the other. */
export async function removeFactor(core: Core, account: AccountRef, factorId: string): Promise<'removed' | 'last' | 'unknown'> {
  const factors = await listFactors(core, account);
  if (!factors.some((factor) => factor.factorId === factorId)) return 'unknown';
  if (factors.length < 2) return 'last';
  await core.store.tx({ own: account.organisationId, isolation: 'serializable' }, (db) => removeFactors(db, core, account, factorId));
  return 'removed';
}
