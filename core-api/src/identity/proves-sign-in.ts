import type { MfaRule } from './federation/connection.ts';
import { clockToleranceSeconds } from './read-assertion.ts';

/** How old a sign-in may be that a host vouches for: a shift. Judgement. */
const maxSignInSeconds = 12 * 3600;
/** More than one factor (RFC 8176). */
const severalFactors: MfaRule = { claim: 'amr', values: ['mfa', 'otp', 'hwk', 'swk', 'sc', 'fpt', 'face', 'iris', 'retina', 'vbm'] };

/** What a token says of the sign-in behind it. */
export type SignInClaims = { readonly auth_time?: number | undefined; readonly amr?: readonly string[] | undefined; readonly acr?: string | undefined; readonly acrs?: readonly string[] | undefined };

/** Whether these claims prove that somebody signed in lately with several factors (DESIGN section 6), in the way agreed with whoever says so. */
export function provesSignIn({ auth_time: authTime, ...claims }: SignInClaims, now: Date, rule: MfaRule = severalFactors): boolean {
  const age = now.getTime() / 1000 - (authTime ?? Number.NEGATIVE_INFINITY);
  const said = [claims[rule.claim] ?? []].flat();
  return age <= maxSignInSeconds && age >= -clockToleranceSeconds && said.some((value) => rule.values.includes(value));
}
