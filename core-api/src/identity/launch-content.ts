import { z } from 'zod';

import { addressQuestionSchema, personQuestionSchema } from '../answer/question-schema.ts';

/** What a host may say of the case it opens MAST from (DESIGN section 6, launch assertion). */
export const launchContentSchema = z.strictObject({
  caseRef: z.string().max(100).optional(),
  subject: z.strictObject({ person: personQuestionSchema.optional(), address: addressQuestionSchema.optional() }).optional(),
});

export type LaunchContent = z.infer<typeof launchContentSchema>;
