import { z } from 'zod';

import { addressQuestionSchema, personQuestionSchema } from '../answer/question-schema.ts';

/** A subject without a field would bind a session to nobody, and so to anybody. */
const saysSomething = (fields: object): boolean => Object.values(fields).some((value) => value !== undefined);

/** What a host may say of the case it opens MAST from (DESIGN section 6, launch assertion). */
export const launchContentSchema = z.strictObject({
  caseRef: z.string().max(100).optional(),
  subject: z
    .strictObject({
      person: personQuestionSchema.refine(saysSomething).optional(),
      address: addressQuestionSchema.refine(saysSomething).optional(),
      /** The people of the family case that is open in the host: a declaration may name any of them. */
      members: z.array(personQuestionSchema.refine(saysSomething)).min(1).max(8).optional(),
    })
    .refine(saysSomething)
    .optional(),
});

export type LaunchContent = z.infer<typeof launchContentSchema>;
