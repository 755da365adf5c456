import { z } from 'zod';

import { disclosureWays } from '../trace.ts';
import { auditFilters } from './audit-list-schema.ts';
import { auditReachSchema, recordReferenceSchema } from './audit-search-schema.ts';

/** Body of POST /v1/record-views. */
export const recordViewRequestSchema = z
  .strictObject({
    record: recordReferenceSchema.optional(),
    organisation: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,31}$/).optional().describe('Who looked: an organisation’s code.'),
    from: auditFilters.from,
    to: auditFilters.to,
    gateway: auditFilters.gateway,
    cursor: auditFilters.cursor,
  })
  .meta({ id: 'RecordViewRequest' });

/** Answer to POST /v1/record-views. */
export const recordViewListSchema = z
  .object({
    views: z.array(
      z.object({
        id: z.guid().describe('Of the leaf: by it the organisation that looked finds the rest.'),
        at: z.iso.datetime(),
        kind: z.string(),
        text: z.string(),
        organisation: z.string().describe('Who looked, by code.'),
        accountId: z.guid().nullable().describe('Who of them: their organisation knows the name. Null for a check by a health record that nobody had declared.'),
        clientId: z.string().nullable(),
        declarationId: z.guid().nullable(),
        gateways: z.array(z.string()),
        records: z.array(
          z.object({
            feedId: z.string(),
            ref: z.string().nullable().describe('The reference of one’s own system; null where the record is not stored any more and was only compared.'),
            version: z.int().nullable().describe('Which wording of it was seen.'),
            way: z.enum(disclosureWays).describe('How: its involvement was shown; it was read for a summary; it names somebody of a household; its address was offered; it was compared in a review; only that there is something was said.'),
          }),
        ).nullable().describe('One’s own records, and nobody else’s; null once their time is over, and where they cannot be read: `mast audit verify` tells which.'),
      }),
    ),
    nextCursor: z.string().nullable(),
    reach: auditReachSchema,
  })
  .meta({ id: 'RecordViewList', description: 'Every view of an organisation’s own records, by whomever, the newest first.' });

export type RecordViewRequest = z.infer<typeof recordViewRequestSchema>;
export type RecordViewList = z.infer<typeof recordViewListSchema>;
