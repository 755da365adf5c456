import { z } from 'zod';

/** Path of everything that belongs to one log. */
export const logPathSchema = z.object({ log: z.coerce.number().int().min(1).max(32_767) });

/** Answer to GET /v1/audit-log. */
export const auditLogsSchema = z
  .object({
    logs: z.array(
      z.object({
        log: z.int(),
        origin: z.string().describe('The first line of each checkpoint (C2SP tlog-checkpoint).'),
        verifierKey: z.string().describe('Keep it: a log never changes its key (C2SP signed-note).'),
        startedAt: z.iso.datetime(),
        size: z.int().nonnegative().describe('Leaves that have their place.'),
      }),
    ),
    witnesses: z.array(z.string()).describe('Verifier keys of the witnesses that are asked to sign.'),
  })
  .meta({ id: 'AuditLogs', description: 'The logs over the audit trail, the one that is gone on with first.' });

export const consistencyQuerySchema = z.strictObject({ from: z.coerce.number().int().nonnegative(), to: z.coerce.number().int().positive() });
export const consistencySchema = z.object({ hashes: z.array(z.string()) }).meta({ id: 'ConsistencyProof', description: 'RFC 6962 section 2.1.2, hashes in base64.' });

export const receiptProofRequestSchema = z.strictObject({ receipt: z.string().min(1).max(32_768).describe('The receipt of an answer, as it came with it.') });
export const receiptProofSchema = z
  .object({
    state: z.enum(['included', 'waiting', 'missing']).describe('missing: the receipt is ours and the leaf is not in the log. Whoever holds the receipt can prove that it was taken out.'),
    includeBy: z.iso.datetime().describe('By when the receipt promised the leaf’s place.'),
    proof: z.string().optional().describe('C2SP tlog-proof: index, way up to the root, checkpoint with its signatures.'),
  })
  .meta({ id: 'ReceiptProof' });

export type AuditLogs = z.infer<typeof auditLogsSchema>;
export type ReceiptProof = z.infer<typeof receiptProofSchema>;
