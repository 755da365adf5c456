import { z } from 'zod';

/** What is sealed of a shield: the asker's reference, what its person is known by, so that it can be ended, and, where another organisation asked for it, which shield it goes back to and what it is about here. */
export const sealedShieldSchema = z.object({
  reference: z.string(),
  texts: z.array(z.string()),
  held: z.array(z.object({ organisationId: z.string(), recordId: z.string() })),
  origin: z.object({ organisationId: z.string(), code: z.string(), shieldId: z.string() }).optional(),
  concerns: z.array(z.object({ feedId: z.string(), ref: z.string() })).optional(),
});
export type SealedShield = z.infer<typeof sealedShieldSchema>;
