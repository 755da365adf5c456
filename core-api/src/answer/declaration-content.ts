import { z } from 'zod';

import { addressQuestionSchema, personQuestionSchema } from './question-schema.ts';

/** What is sealed in a declaration. `question` is absent until the first search binds it. */
export const declarationContentSchema = z.object({
  reason: z.string(),
  reference: z.string(),
  question: z.object({ person: personQuestionSchema.optional(), address: addressQuestionSchema.optional() }).optional(),
});

export type DeclarationContent = z.infer<typeof declarationContentSchema>;
