import type { Core } from '../../core.ts';
import type { Result } from '../../shared/result.ts';
import { failed, ok } from '../../shared/result.ts';
import { spendTotpStep } from '../../store/sql/spend-totp-step.ts';
import type { AccountRef } from '../sign-in/account-ref.ts';
import { forgetTries, mayTry } from '../sign-in/throttle.ts';
import { totpStep } from './totp.ts';
import { listUsableFactors } from './usable-factors.ts';

/** Whether this is the code of the account's authenticator app just now, one that its organisation lets count, and not used before. `no` does not say which of the two it was. */
export async function checkCode(core: Core, ref: AccountRef, code: string): Promise<Result<null, 'wait' | 'no'>> {
  if (!(await mayTry(core, 'factor', ref.accountId))) return failed('wait');
  const now = core.clock.now();
  for (const factor of await listUsableFactors(core, ref)) {
    const step = factor.kind === 'totp' ? totpStep(factor.secret, code, now) : undefined;
    if (step === undefined) continue;
    const spent = await core.store.tx({ own: ref.organisationId }, (db) => db.run(spendTotpStep, [ref.organisationId, factor.factorId, step, now]));
    if (spent !== 1) continue;
    await forgetTries(core, 'factor', ref.accountId);
    return ok(null);
  }
  return failed('no');
}
