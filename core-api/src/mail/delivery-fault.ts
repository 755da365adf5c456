import { z } from 'zod';

/** Why a notice was not taken, as a code: never the server's words, which may repeat the address. */
export type DeliveryFault = 'refused' | 'deferred' | 'tls-missing' | 'sign-in-refused' | 'unreachable' | 'slow' | 'other';

const failureSchema = z.object({ code: z.string().optional(), responseCode: z.number().optional(), command: z.string().optional() });

/**
 * Reads what the mail client threw (nodemailer's codes, RFC 5321 reply codes). `refused` is the only fault that another attempt cannot mend: a 5yz about the
 * recipient or the message. A 5yz about us (sign-in, missing TLS) is the operator's to mend, and the notice waits.
 */
export function deliveryFault(error: unknown): DeliveryFault {
  const { code, responseCode, command } = failureSchema.catch({}).parse(error);
  if (code === 'ETLS' || code === 'EREQUIRETLS' || responseCode === 530) return 'tls-missing';
  if (code === 'EAUTH' || code === 'ENOAUTH') return 'sign-in-refused';
  if (responseCode !== undefined && responseCode >= 400 && responseCode < 500) return 'deferred';
  if (responseCode !== undefined && responseCode >= 500) return command === 'RCPT TO' || command === 'DATA' ? 'refused' : 'other';
  if (code === 'ETIMEDOUT') return 'slow';
  if (code === 'ECONNECTION' || code === 'ESOCKET' || code === 'EDNS' || code === 'ECONNREFUSED') return 'unreachable';
  return 'other';
}
