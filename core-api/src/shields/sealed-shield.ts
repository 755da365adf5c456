import { z } from 'zod';

/** What is sealed of a shield: the asker's reference, and what its person is known by, so that it can be ended. */
export const sealedShieldSchema = z.object({
  reference: z.string(),
  texts: z.array(z.string()),
  held: z.array(z.object({ organisationId: z.string(), recordId: z.string() })),
});
