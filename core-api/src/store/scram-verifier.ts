import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';

/** PostgreSQL's default (`scram_iterations`); the passwords are 192 random bits, so more would buy nothing. */
const iterations = 4096;

/**
 * What PostgreSQL stores for a password (SCRAM-SHA-256, RFC 5802 section 3 and RFC 7677), made here so that the password itself never travels in a
 * statement or stands in a log. ASCII passwords only.
 */
export function scramVerifier(password: string, salt: Buffer = randomBytes(16)): string {
  const salted = pbkdf2Sync(password, salt, iterations, 32, 'sha256');
  const hmac = (text: string): Buffer => createHmac('sha256', salted).update(text).digest();
  const storedKey = createHash('sha256').update(hmac('Client Key')).digest('base64');
  return `SCRAM-SHA-256$${iterations}:${salt.toString('base64')}$${storedKey}:${hmac('Server Key').toString('base64')}`;
}
