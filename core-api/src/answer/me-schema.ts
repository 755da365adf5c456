import { z } from 'zod';

import { organisationNameSchema } from './answer-schema.ts';
import { addressQuestionSchema, personQuestionSchema, subjectKindSchema } from './question-schema.ts';

/** Answer of GET /v1/me. */
export const meSchema = z
  .object({
    accountId: z.guid(),
    name: z.string(),
    organisation: organisationNameSchema,
    role: z.enum(['practitioner', 'connector', 'administrator', 'reviewer']),
    scopes: z.array(z.string()),
    environment: z.enum(['demonstration', 'training', 'live']),
    host: z.string().optional().describe('The embed host that speaks for the user.'),
    launch: z
      .object({ caseRef: z.string().optional(), subject: z.object({ person: personQuestionSchema.optional(), address: addressQuestionSchema.optional() }).optional() })
      .optional()
      .describe('What the host opened MAST for. A search under this token is for this subject only.'),
  })
  .meta({ id: 'Me' });

/** Answer of GET /v1/gateways. */
export const gatewaysSchema = z
  .object({
    gateways: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        text: z.string(),
        subjects: z.array(subjectKindSchema),
        status: z.enum(['confirmed', 'to-be-confirmed']).describe('to-be-confirmed: an information-governance lawyer has not yet confirmed the wording.'),
      }),
    ),
  })
  .meta({ id: 'Gateways', description: 'What may be declared today. None is ever chosen beforehand.' });

export type Me = z.infer<typeof meSchema>;
export type Gateways = z.infer<typeof gatewaysSchema>;
