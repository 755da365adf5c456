import { z } from 'zod';

import { coverageSchema } from './answer-schema.ts';
import { addressQuestionSchema } from './question-schema.ts';

/** Body of POST /v1/address-lookup. */
export const addressLookupRequestSchema = z
  .strictObject({
    declarationId: z.guid(),
    query: z.string().trim().min(1).max(100).describe('What is known of the address: a house number or name, a street, misspelt or not.'),
    postcode: z.string().trim().min(5).max(9).describe('A whole postcode.'),
  })
  .meta({ id: 'AddressLookupRequest' });

/** Answer to POST /v1/address-lookup. */
export const addressLookupSchema = z
  .object({
    addresses: z.array(z.object({ address: z.string(), question: addressQuestionSchema.describe('To be asked of as it stands by POST /v1/searches.') })).max(10),
    refine: z.boolean().describe('More addresses fit than can be shown: add to the query.'),
    coverage: z.array(coverageSchema),
    notice: z.string(),
  })
  .meta({ id: 'AddressLookup', description: 'Addresses of that postcode which a partner in scope has a record of. Not an address register: one that is missing may exist. Audited before it left.' });

export type AddressLookupRequest = z.infer<typeof addressLookupRequestSchema>;
export type AddressLookup = z.infer<typeof addressLookupSchema>;
