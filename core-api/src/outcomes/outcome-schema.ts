import { z } from 'zod';

const shown = { declarationId: z.guid().describe('The declaration under which the involvement was shown.'), involvementId: z.guid() };

/** Body of POST /v1/outcomes. */
export const outcomeRequestSchema = z
  .strictObject({
    ...shown,
    outcome: z.enum(['spoke', 'no-reply', 'wrong-person', 'not-needed']).describe('What came of calling the contact. `wrong-person`: they spoke, and the record is of somebody else; that raises a concern, too.'),
  })
  .meta({ id: 'OutcomeRequest' });

/** Answer to POST /v1/outcomes. */
export const outcomeSchema = z
  .object({ outcome: z.string(), at: z.iso.datetime(), concernId: z.guid().optional().describe('The concern that a wrong person raised.') })
  .meta({ id: 'Outcome', description: 'Said again for the same involvement under the same declaration, the last word counts.' });

/** Body of POST /v1/concerns. */
export const concernRequestSchema = z
  .strictObject({
    ...shown,
    reason: z
      .enum(['another-person', 'two-people', 'not-here'])
      .describe('`another-person`: this record is of somebody else than the others; `two-people`: the records shown are of two people; `not-here`: the record is of another address. No free text.'),
  })
  .meta({ id: 'ConcernRequest' });

/** Answer to POST /v1/concerns. */
export const concernSchema = z
  .object({ concernId: z.guid(), underReview: z.boolean().describe('A reviewer is asked, before all else. Otherwise the organisation’s data lead is told: there is no second content to compare.') })
  .meta({ id: 'Concern' });

export type OutcomeRequest = z.infer<typeof outcomeRequestSchema>;
export type Outcome = z.infer<typeof outcomeSchema>;
export type ConcernRequest = z.infer<typeof concernRequestSchema>;
export type Concern = z.infer<typeof concernSchema>;
