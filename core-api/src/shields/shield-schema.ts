import { z } from 'zod';

const text = z.string().trim().min(1).max(120);

/** Why somebody is to be found by nobody; a code, so that no story is written down here. */
const shieldReasons = ['domestic-abuse', 'stalking', 'safe-accommodation', 'forced-marriage', 'witness', 'child-at-risk-from-family', 'other'] as const;

export const shieldRequestSchema = z.strictObject({
  reason: z.enum(shieldReasons),
  reference: z.string().trim().min(3).max(80).describe('Where your organisation keeps the grounds; never a name. Approvers look there.'),
  subject: z.union([
    z.strictObject({ declarationId: z.guid(), personId: z.guid() }).describe('Somebody answered under your own declaration; also another organisation’s client.'),
    z.strictObject({ feedId: z.string().min(1).max(80), ref: z.string().min(1).max(200) }).describe('The person of a record of your organisation.'),
    z
      .strictObject({ given: text.optional(), family: text.optional(), dateOfBirth: z.iso.date().optional(), nhsNumber: z.string().max(20).optional() })
      .describe('Somebody you know of: an NHS number, or whole name and birth date. The answer does not say whether they are known.'),
  ]),
});

export const shieldDecisionSchema = z.strictObject({
  decision: z.enum(['approve', 'end', 'keep']).describe('approve: one of the two it takes. end: one of the two who refuse it or end it. keep: reviewed, still needed.'),
});

const status = z.enum(['pending', 'active', 'refused', 'ended']);

export const shieldResultSchema = z.object({ shieldId: z.guid(), status }).meta({ id: 'ShieldResult', description: 'pending: it acts already, and waits for two people.' });

export const shieldsSchema = z
  .object({
    shields: z.array(
      z.object({
        shieldId: z.guid(),
        status,
        reason: z.enum(shieldReasons),
        reference: z.string(),
        askedFor: z.string().optional().describe('The code of another organisation whose member of staff asked for it; the reference is theirs.'),
        concerns: z.array(z.object({ feedId: z.string(), ref: z.string() })).optional().describe('Then: which of your organisation’s own records it is about.'),
        askedAt: z.iso.datetime(),
        isMine: z.boolean().describe('Asked for by the caller, who therefore decides nothing about it.'),
        approvals: z.int(),
        endings: z.int(),
        decideBy: z.iso.datetime().nullable(),
        reviewDue: z.iso.date().nullable(),
        isOverdue: z.boolean().describe('Past its time for a decision or a review. It acts on: a shield never lapses.'),
      }),
    ),
  })
  .meta({ id: 'Shields', description: 'Approvers see their organisation’s, others those they asked for. Whom one is about is nowhere to be read, but that an organisation is told of its own records by its own references.' });

export type ShieldRequest = z.infer<typeof shieldRequestSchema>;
export type ShieldResult = z.infer<typeof shieldResultSchema>;
export type Shields = z.infer<typeof shieldsSchema>;
