import { z } from 'zod';

import { eventTexts } from './event-texts.ts';

const kinds = Object.keys(eventTexts) as [keyof typeof eventTexts, ...(keyof typeof eventTexts)[]];

/** Query of GET /v1/audit-events: codes, days and ids; nothing personal travels in an address. */
export const auditQuerySchema = z.strictObject({
  scope: z.enum(['own', 'organisation']).default('own').describe('`organisation` is for its information-governance lead.'),
  day: z.iso.date().optional().describe('One day in London; without it the last 30 days.'),
  kind: z.enum(kinds).optional(),
  account: z.guid().optional().describe('One account of the organisation.'),
  cursor: z.string().max(80).optional(),
});

/** Answer to GET /v1/audit-events. */
export const auditListSchema = z
  .object({
    events: z.array(
      z.object({
        id: z.guid(),
        at: z.iso.datetime(),
        kind: z.string(),
        text: z.string().describe('The kind in words, in the language asked for.'),
        accountId: z.guid().nullable(),
        clientId: z.string().nullable().describe('A connector, or the case system that spoke for the account.'),
        declarationId: z.guid().nullable(),
      }),
    ),
    nextCursor: z.string().nullable(),
  })
  .meta({ id: 'AuditList', description: 'Who did what and when, the newest first. What was asked and answered stays sealed.' });

export type AuditQuery = z.infer<typeof auditQuerySchema>;
export type AuditList = z.infer<typeof auditListSchema>;
