import { z } from 'zod';

import { eventTexts } from '../event-texts.ts';

const kinds = Object.keys(eventTexts) as [keyof typeof eventTexts, ...(keyof typeof eventTexts)[]];

export const auditFilters = {
  from: z.iso.date().optional().describe('From this day in London on.'),
  to: z.iso.date().optional().describe('To the end of this day in London.'),
  kind: z.enum(kinds).optional(),
  gateway: z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/).optional().describe('Under one gateway.'),
  account: z.guid().optional().describe('One account of the organisation.'),
  cursor: z.string().max(80).optional(),
};

/** Query of GET /v1/audit-events: codes, days and ids; nothing personal travels in an address. */
export const auditQuerySchema = z.strictObject({
  scope: z.enum(['own', 'organisation']).default('own').describe('`organisation` is for its information-governance lead.'),
  day: z.iso.date().optional().describe('One day in London, for `from` and `to` in one; without any of them the last 30 days.'),
  ...auditFilters,
});

export const auditEvent = {
  id: z.guid(),
  at: z.iso.datetime(),
  kind: z.string(),
  text: z.string().describe('The kind in words, in the language asked for.'),
  accountId: z.guid().nullable(),
  clientId: z.string().nullable().describe('A connector, or the case system that spoke for the account.'),
  declarationId: z.guid().nullable(),
  gateways: z.array(z.string()).nullable().describe('Declared for it; null for what needs none.'),
  people: z.int().nullable().describe('People that were answered; 0 is a nil. Null for what is no answer, and once its time is over.'),
  places: z.int().nullable(),
  records: z.int().nullable().describe('Records that the answer was made of.'),
};

/** Answer to GET /v1/audit-events. */
export const auditListSchema = z
  .object({ events: z.array(z.object(auditEvent)), nextCursor: z.string().nullable() })
  .meta({ id: 'AuditList', description: 'Who did what and when, under which gateway, and how much was answered, the newest first. What was asked and answered stays sealed.' });

export type AuditQuery = z.infer<typeof auditQuerySchema>;
export type AuditList = z.infer<typeof auditListSchema>;
