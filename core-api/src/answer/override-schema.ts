import { z } from 'zod';

export const overrideRequestSchema = z.strictObject({
  declarationId: z.guid().describe('Your live declaration, under which you have asked for the person and were answered.'),
  reason: z.string().trim().min(20).max(500).describe('What danger there is, to whom, and why the broker desk cannot wait for. An investigator reads it.'),
});

export const overrideResultSchema = z
  .object({ overrideId: z.guid(), expiresAt: z.iso.datetime(), closeBy: z.iso.datetime() })
  .meta({ id: 'Override', description: 'One view is open until expiresAt. An investigation is open until somebody else closes it, whether or not you look and whether or not there is anybody.' });

export const overrideClosingSchema = z.strictObject({ finding: z.enum(['justified', 'not-justified', 'referred']) });

export const overridesSchema = z
  .object({
    overrides: z.array(
      z.object({
        overrideId: z.guid(),
        accountId: z.guid(),
        reason: z.string(),
        reference: z.string().optional(),
        openedAt: z.iso.datetime(),
        usedAt: z.iso.datetime().nullable(),
        closeBy: z.iso.datetime(),
        closedAt: z.iso.datetime().nullable(),
        finding: z.string().nullable(),
        isOverdue: z.boolean(),
      }),
    ),
    byAccount: z.array(z.object({ accountId: z.guid(), opened: z.int(), used: z.int(), unclosed: z.int() })).describe('Of the last twelve months.'),
  })
  .meta({ id: 'Overrides', description: 'For information governance: who looked past a shield, why, and what came of it. Never at whom.' });

export type OverrideRequest = z.infer<typeof overrideRequestSchema>;
export type OverrideResult = z.infer<typeof overrideResultSchema>;
export type Overrides = z.infer<typeof overridesSchema>;
