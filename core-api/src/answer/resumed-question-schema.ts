import { z } from 'zod';

import { addressQuestionSchema, declarationSchema, personQuestionSchema } from './question-schema.ts';

/** Body of POST /v1/resumed-questions. */
export const resumeQuestionSchema = z
  .strictObject({ reference: z.string().regex(/^[0-9A-F]{4}-[0-9A-F]{4}$/).describe('A MAST reference as answers and cards show it: the last eight digits of an answer’s id.') })
  .meta({ id: 'ResumeQuestionRequest' });

/** Answer to POST /v1/resumed-questions. */
export const resumedQuestionSchema = declarationSchema
  .extend({ question: z.object({ person: personQuestionSchema.optional(), address: addressQuestionSchema.optional() }) })
  .meta({ id: 'ResumedQuestion', description: 'The caller’s own live declaration, and what they asked under it: put it to POST /v1/searches again, where everything is checked anew.' });

export type ResumedQuestion = z.infer<typeof resumedQuestionSchema>;
