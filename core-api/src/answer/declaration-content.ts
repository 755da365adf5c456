import { z } from 'zod';

import { addressQuestionSchema, personQuestionSchema } from './question-schema.ts';

const subjectSchema = z.object({ person: personQuestionSchema.optional(), address: addressQuestionSchema.optional() });

/** What is sealed in a declaration. `question` is absent until the first search binds it; `opened` is what the host had opened MAST for, if it said. */
export const declarationContentSchema = z.object({
  reason: z.string().optional(),
  reasonCode: z.string().optional(),
  reference: z.string().optional(),
  question: subjectSchema.optional(),
  opened: subjectSchema.optional(),
});

export type DeclarationContent = z.infer<typeof declarationContentSchema>;
