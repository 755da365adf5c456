import { Secret, TOTP } from 'otpauth';

/** RFC 6238 with the values that every authenticator app knows: SHA-1, 6 digits, 30 seconds. */
const stepSeconds = 30;
/** Steps by which a phone's clock may be off, either way (RFC 6238 section 5.2 recommends one). */
const drift = 1;
/** 160 bits (RFC 4226 section 4, R6). */
const secretBytes = 20;

function totpOf(secret: string, label: string): TOTP {
  return new TOTP({ issuer: 'MAST', label, algorithm: 'SHA1', digits: 6, period: stepSeconds, secret: Secret.fromBase32(secret) });
}

/** A new secret, base32. */
export function newTotpSecret(): string {
  return new Secret({ size: secretBytes }).base32;
}

/** The address that an authenticator app reads; `label` is shown there, so it is the user's own e-mail. */
export function totpUri(secret: string, label: string): string {
  return totpOf(secret, label).toString();
}

/** The step whose code this is, at most one off from now; undefined for a wrong code. The caller spends the step, so that a code works once. */
export function totpStep(secret: string, code: string, now: Date): number | undefined {
  const digits = code.replaceAll(/\s/g, '');
  if (!/^\d{6}$/.test(digits)) return undefined;
  const delta = totpOf(secret, '').validate({ token: digits, timestamp: now.getTime(), window: drift });
  return delta === null ? undefined : Math.floor(now.getTime() / 1000 / stepSeconds) + delta;
}
