import { z } from 'zod';

import { duties } from '../sensitivity/duties.ts';
import { roles } from '../shared/roles.ts';
import { organisationNameSchema } from './answer-schema.ts';
import { addressQuestionSchema, personQuestionSchema, subjectKindSchema } from './question-schema.ts';

/** Answer of GET /v1/me. */
export const meSchema = z
  .object({
    accountId: z.guid(),
    name: z.string(),
    organisation: organisationNameSchema,
    role: z.enum(roles),
    language: z.enum(['en', 'cy']).optional().describe('The language that the caller chose for themselves and MAST remembers; none while they have not.'),
    scopes: z.array(z.string()),
    environment: z.enum(['demonstration', 'training', 'live']),
    duties: z.array(z.enum(duties)).optional().describe('What an administrator has named them for beside their role, signed in by themselves; absent: nothing.'),
    confirmationOverdue: z.literal(true).optional().describe('Nobody has confirmed in time that the account is still needed: every other route refuses until somebody does.'),
    host: z.string().optional().describe('The embed host that speaks for the user.'),
    launch: z
      .object({ caseRef: z.string().optional(), subject: z.object({ person: personQuestionSchema.optional(), address: addressQuestionSchema.optional(), members: z.array(personQuestionSchema).optional() }).optional() })
      .optional()
      .describe('What the host opened MAST for. A search under this token is for this subject only, or under a declared family case for the members named here.'),
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
        status: z.enum(['confirmed', 'to-be-confirmed']).describe('to-be-confirmed: no information-governance lead has signed these words.'),
        statusText: z.string().optional().describe('With to-be-confirmed: what is to be confirmed, and by whom.'),
        source: z.string().describe('Statute and provision.'),
        conditions: z.array(z.string()).describe('What has to be so, for the user to read.'),
        review: z.boolean().describe('Information governance looks at every use afterwards.'),
        welsh: z.enum(['draft', 'reviewed']).describe('draft: no translator has read the Welsh yet.'),
      }),
    ),
    reasons: z.array(z.object({ code: z.string(), title: z.string() })).describe('Coded reasons.'),
    acknowledgement: z
      .object({ id: z.string(), text: z.string(), offences: z.array(z.object({ act: z.string(), provision: z.string(), statusText: z.string().optional() })) })
      .describe('What the user acknowledges with a declaration.'),
  })
  .meta({ id: 'Gateways', description: 'What may be declared today, and the words for it. None is ever chosen beforehand.' });

export type Me = z.infer<typeof meSchema>;
export type Gateways = z.infer<typeof gatewaysSchema>;
