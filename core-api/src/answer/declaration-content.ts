import { z } from 'zod';

import { addressQuestionSchema, personQuestionSchema } from './question-schema.ts';

const subjectSchema = z.object({ person: personQuestionSchema.optional(), address: addressQuestionSchema.optional() });

/** One member of a family case: as declared, and, once asked about, the question that binds and the people that it was answered with. */
const memberSchema = z.object({ named: personQuestionSchema, question: subjectSchema.optional(), people: z.array(z.string()).optional() });

/**
 * What is sealed in a declaration. `question`, the last one asked, is absent until the first search binds it; `opened` is what the host had opened MAST for, if it said. `family`: the
 * only people who may be asked about, where a family case was declared. `lookedUp`: the postcode whose addresses were shown: nothing elsewhere is asked about.
 */
export const declarationContentSchema = z.object({
  reason: z.string().optional(),
  reasonCode: z.string().optional(),
  reference: z.string().optional(),
  question: subjectSchema.optional(),
  opened: subjectSchema.optional(),
  family: z.array(memberSchema).optional(),
  lookedUp: z.string().optional(),
});

export type DeclarationContent = z.infer<typeof declarationContentSchema>;
