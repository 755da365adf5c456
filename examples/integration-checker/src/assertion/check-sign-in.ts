import type { Finding } from '../finding.ts';
import type { Circumstances } from '../registration.ts';

/** A shift, as core takes it. */
const maxSignInSeconds = 12 * 3600;
const toleranceSeconds = 5;
/** More than one factor (RFC 8176). */
const severalFactors: ReadonlySet<unknown> = new Set(['mfa', 'otp', 'hwk', 'swk', 'sc', 'fpt', 'face', 'iris', 'retina', 'vbm']);

/** Whether `auth_time` and `amr` have their form and, of a host that is registered for it, prove a recent sign-in with several factors. */
export const checkSignIn = ({ auth_time: authTime, amr }: Readonly<Record<string, unknown>>, { registration, now }: Circumstances): Finding[] => {
  const methods: readonly unknown[] = Array.isArray(amr) ? amr : [];
  const isForm = (authTime === undefined || Number.isInteger(authTime)) && (amr === undefined || (Array.isArray(amr) && amr.length <= 20 && methods.every((method) => typeof method === 'string' && method.length <= 40)));
  if (!isForm) return [{ code: 'sign-in-form' }];
  if (registration.provesSignIn !== true) return [];
  const age = now.getTime() / 1000 - Number(authTime ?? Number.NEGATIVE_INFINITY);
  if (age < -toleranceSeconds) return [{ code: 'sign-in-future' }];
  return [
    ...(age > maxSignInSeconds ? [{ code: 'sign-in-old' } as const] : []),
    ...(methods.some((method) => severalFactors.has(method)) ? [] : [{ code: 'sign-in-unproven' } as const]),
  ];
};
