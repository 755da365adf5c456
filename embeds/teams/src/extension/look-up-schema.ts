import { z } from 'zod';

/** Body of the message extension's one operation: a single required field without a default, as an API-based extension may have. */
export const lookUpRequestSchema = z
  .strictObject({ query: z.string().max(200).describe('A house and its whole postcode, or a MAST reference.') })
  .meta({ id: 'LookUpRequest' });

/**
 * One entry of the flyout and the card it becomes. The first three are seen by the person who asks, in the flyout; of the rest, which enters the chat, nothing may be about anybody. All are texts and always there: the
 * templates know no other kind.
 */
export const lookUpResultSchema = z
  .object({
    title: z.string().describe('Flyout: what this entry is.'),
    subtitle: z.string().describe('Flyout: what is known of it under a live declaration.'),
    text: z.string().describe('Flyout: what to do.'),
    reference: z.string().describe('Card: a MAST reference, which tells nothing by itself; empty where there is none.'),
    heading: z.string().describe('Card: the same words whoever is asked about.'),
    note: z.string().describe('Card: the same words whoever is asked about.'),
    openText: z.string().describe('Card: the words of its button.'),
    openUrl: z.string().describe('Card: leads to MAST in Teams, where everything is checked anew.'),
  })
  .meta({ id: 'LookUpResult' });

/** Answer of the message extension's one operation. */
export const lookUpAnswerSchema = z.object({ results: z.array(lookUpResultSchema).max(10) }).meta({ id: 'LookUpAnswer' });

export const lookUpProblemSchema = z.object({ title: z.string(), status: z.int(), code: z.string() }).meta({ id: 'LookUpProblem', description: 'application/problem+json (RFC 9457); never what was asked.' });

export type LookUpResult = z.infer<typeof lookUpResultSchema>;
