import { Secret, TOTP } from 'otpauth';

/** The code of a TOTP secret (base32) at a moment, as any authenticator app has it: the library's defaults are RFC 6238 with SHA-1, 6 digits, 30 seconds. */
export function totpCode(secret: string, seconds: number): string {
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: seconds * 1000 });
}
