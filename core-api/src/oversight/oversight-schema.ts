import { z } from 'zod';

/** Query of GET /v1/declaration-reviews. */
export const oversightQuerySchema = z.strictObject({
  waiting: z.enum(['review', 'reference']).describe('`review`: made under a gateway that is looked at afterwards; `reference`: without a reference after 24 hours.'),
});

/** Answer to GET /v1/declaration-reviews. */
export const oversightListSchema = z
  .object({
    declarations: z.array(
      z.object({
        declarationId: z.guid(),
        accountId: z.guid(),
        gateways: z.array(z.string()),
        subject: z.string(),
        madeAt: z.iso.datetime(),
        referenceDue: z.iso.datetime().nullable(),
        chasedAt: z.iso.datetime().nullable().describe('When its maker was reminded.'),
      }),
    ),
  })
  .meta({ id: 'OversightList', description: 'What waits for information governance, the oldest first, at most 200; reasons are told one at a time.' });

/** Answer to POST /v1/declaration-reviews/{declarationId}/read. */
export const oversightItemSchema = z
  .object({
    declarationId: z.guid(),
    accountId: z.guid(),
    gateways: z.array(z.string()),
    subject: z.string(),
    madeAt: z.iso.datetime(),
    reason: z.string().optional(),
    reasonCode: z.string().optional(),
    reference: z.string().optional(),
    outcome: z.string().nullable(),
  })
  .meta({ id: 'OversightItem', description: 'Why somebody asked, in their words. Of whom they asked is not told: the reference leads to the case.' });

/** Body of POST /v1/declaration-reviews/{declarationId}/outcome. */
export const oversightOutcomeRequestSchema = z
  .strictObject({ outcome: z.enum(['proper', 'improper', 'gateway-missing']).describe('`gateway-missing`: proper, and the catalogue lacks a gateway for it.') })
  .meta({ id: 'OversightOutcomeRequest' });
export const oversightOutcomeSchema = z.object({ declarationId: z.guid(), outcome: z.string() }).meta({ id: 'OversightOutcome' });

export type OversightList = z.infer<typeof oversightListSchema>;
export type OversightItem = z.infer<typeof oversightItemSchema>;
export type OversightOutcome = z.infer<typeof oversightOutcomeRequestSchema>['outcome'];
