import { z } from 'zod';

import { contactSchema } from '../answer/answer-schema.ts';
import { addressQuestionSchema, personQuestionSchema } from '../answer/question-schema.ts';

const phone = z.string().trim().regex(/^[+\d][\d ()-]{8,24}(?: ?(?:x|ext\.?|est\.?) ?\d{1,6})?$/i);

/** Body of POST /v1/broker-messages. */
export const brokerMessageRequestSchema = z
  .strictObject({
    declarationId: z.guid().describe('A live declaration under which a question was answered, with or without a result.'),
    message: z.string().trim().min(10).max(500).describe('What a colleague who may not say that they exist should know before they call. Sealed.'),
    phone: phone.describe('Where you can be called.'),
  })
  .meta({ id: 'BrokerMessageRequest' });

/** Answer to POST /v1/broker-messages: the same whoever was asked about. */
export const brokerMessageSchema = z.object({ messageId: z.guid(), text: z.string() }).meta({ id: 'BrokerMessage', description: 'The same answer whether somebody is protected or not.' });

const status = z.enum(['open', 'answered', 'closed']);
const answer = z.enum(['will-call', 'no-call']);

/** Answer to GET /v1/broker-cases. */
export const brokerCaseListSchema = z
  .object({
    cases: z.array(z.object({ caseId: z.guid(), status, answer: answer.nullable(), at: z.iso.datetime(), answeredAt: z.iso.datetime().nullable(), late: z.boolean().describe('Open for more than one working day.') })),
    nextCursor: z.string().nullable(),
  })
  .meta({ id: 'BrokerCaseList', description: 'Messages before the desk of the caller’s organisation; about whom, only reading one tells.' });

/** What is sealed before the desk, and what POST /v1/broker-cases/{caseId}/read answers. */
export const brokerCaseContentSchema = z.object({
  from: z.object({ name: z.string(), organisation: z.object({ code: z.string(), en: z.string(), cy: z.string().nullable() }), phone: z.string() }),
  message: z.string(),
  reference: z.string().optional(),
  question: z.object({ person: personQuestionSchema.optional(), address: addressQuestionSchema.optional() }),
  likely: z.boolean(),
  records: z.array(z.object({ recordId: z.guid(), service: z.string(), caseRef: z.string().optional(), contact: contactSchema })),
});

export const brokerCaseSchema = z
  .object({
    caseId: z.guid(),
    status,
    answer: answer.nullable(),
    at: z.iso.datetime(),
    from: z.object({ name: z.string(), organisation: z.object({ code: z.string(), name: z.string() }), phone: z.string() }).describe('Who asks to be called.'),
    message: z.string(),
    reference: z.string().optional().describe('Of the sender’s declaration.'),
    question: brokerCaseContentSchema.shape.question.describe('As whom or what the sender asked.'),
    likely: z.boolean().describe('Whether the question surely fits the protected person; otherwise it may be somebody else.'),
    records: brokerCaseContentSchema.shape.records.describe('The organisation’s own records of that person, and who leads. None where the question is about an address alone: then every desk has the message, whoever lives there. Look in your own system, and never say whether anybody does.'),
  })
  .meta({ id: 'BrokerCase' });

export const brokerAnswerRequestSchema = z
  .strictObject({ answer: answer.describe('`will-call`: somebody calls the sender, who hears of it by that call alone; `no-call`: nobody needs to.') })
  .meta({ id: 'BrokerAnswerRequest' });
export const brokerCaseStateSchema = z.object({ caseId: z.guid(), status }).meta({ id: 'BrokerCaseState' });

/** Answer to GET /v1/broker-measures. */
export const brokerMeasuresSchema = z
  .object({
    from: z.iso.datetime(),
    received: z.int(),
    answered: z.int(),
    open: z.int(),
    openOverOneWorkingDay: z.int(),
    medianMinutes: z.number().nullable(),
    p90Minutes: z.number().nullable(),
  })
  .meta({ id: 'BrokerMeasures', description: 'How soon the organisation’s desk answers, in working minutes, over the last 90 days.' });

export type BrokerMessageRequest = z.infer<typeof brokerMessageRequestSchema>;
export type BrokerMessage = z.infer<typeof brokerMessageSchema>;
export type BrokerCaseContent = z.infer<typeof brokerCaseContentSchema>;
export type BrokerCaseList = z.infer<typeof brokerCaseListSchema>;
export type BrokerCase = z.infer<typeof brokerCaseSchema>;
export type BrokerMeasures = z.infer<typeof brokerMeasuresSchema>;
