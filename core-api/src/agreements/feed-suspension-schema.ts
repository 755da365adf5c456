import { z } from 'zod';

/** Why an organisation stops its feed; coded, since a sentence may name somebody. */
export const suspensionSchema = z.strictObject({ reason: z.enum(['wrong-data', 'wrong-links', 'incident', 'source-system-down', 'legal-basis-in-doubt', 'agreement-in-dispute', 'other']) });
export const suspendedSchema = z.object({ state: z.literal('suspended') });
export const reopeningSchema = z.object({
  state: z.enum(['active', 'asked']).describe('`asked`: a second person of the organisation has to agree. `active`: the feed is in answers again.'),
});
