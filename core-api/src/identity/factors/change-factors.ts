import type { Core } from '../../core.ts';
import { selectFactors } from '../../store/sql/select-factors.ts';
import type { AccountRef } from '../sign-in/account-ref.ts';
import { mayTry } from '../sign-in/throttle.ts';
import { enrolTotp, removeFactors } from './enrol-factor.ts';
import { tellFactorsChanged } from './tell-factors-changed.ts';

/** Adds an authenticator app to an account whose user is signed in. */
export async function addTotp(core: Core, account: AccountRef, secret: string, code: string): Promise<boolean> {
  if (!(await mayTry(core, 'factor', account.accountId))) return false;
  return core.store.tx({ own: account.organisationId }, async (db) => {
    const isEnrolled = await enrolTotp(db, core, account, secret, code);
    if (isEnrolled) await tellFactorsChanged(db, core, account);
    return isEnrolled;
  });
}

/** Takes one second factor away, never the last: nobody is left with a password alone. Of two that go at once the database lets one through and has the other counted again. */
export async function removeFactor(core: Core, account: AccountRef, factorId: string): Promise<'removed' | 'last' | 'unknown'> {
  return core.store.tx({ own: account.organisationId, isolation: 'serializable' }, async (db) => {
    const factors = await db.rows(selectFactors, [account.organisationId, account.accountId]);
    if (!factors.some((factor) => factor.factor_id === factorId)) return 'unknown';
    if (factors.length < 2) return 'last';
    await removeFactors(db, core, account, factorId);
    await tellFactorsChanged(db, core, account);
    return 'removed';
  });
}
