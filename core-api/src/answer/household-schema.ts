import { z } from 'zod';

import { disputedSchema } from './disputed-schema.ts';

export const householdSchema = z
  .object({
    supplied: z
      .array(z.object({ name: z.string(), relation: z.string(), organisation: z.string().describe('Code of the partner that says so.'), disputed: disputedSchema.optional() }))
      .describe('As a partner’s own records say.'),
    inferred: z
      .array(z.object({ name: z.string(), evidence: z.string().describe('How it was worked out, in the language asked for.'), disputed: disputedSchema.optional() }))
      .describe('Worked out from equal addresses by MAST. Nobody has said that these people live together.'),
    notInferred: z.enum(['communal', 'crowded']).optional().describe('Many people stay at the address who are no household, or more are known there than make one: nothing was worked out.'),
  })
  .meta({ id: 'Household', description: 'Names alone: each of them is asked about under a declaration of its own. Nobody restricted or shielded is in it, nor is it worked out for them.' });

export type Household = z.infer<typeof householdSchema>;
