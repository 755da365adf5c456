import { z } from 'zod';

import type { UserPrincipal } from '../access/principal.ts';
import { appendLeaf } from '../audit/append-leaf.ts';
import type { Core } from '../core.ts';
import { saveTimeBaseline } from '../store/sql/save-time-baseline.ts';

const minutes = z.int().min(0).max(10_000);

/** What an organisation has measured of its own work without MAST. */
export const timeBaselineSchema = z
  .object({
    minutesLow: minutes.describe('Minutes that the quickest quarter of the sample took at most.'),
    minutesHigh: minutes.describe('Minutes that the slowest quarter of the sample took at least.'),
    sample: z.int().min(20).max(100_000).describe('How many enquiries were timed.'),
    month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/).describe('When.'),
  })
  .meta({ id: 'TimeBaseline' });

/** Body of POST /v1/time-baseline. */
export const timeBaselineRequestSchema = z.strictObject(timeBaselineSchema.shape).refine(({ minutesLow, minutesHigh }) => minutesLow <= minutesHigh, { path: ['minutesHigh'], message: 'not-below-low' });

export type TimeBaseline = z.infer<typeof timeBaselineSchema>;

/** Keeps what the organisation has measured, in place of what it had; the trail keeps both. @throws MastError `audit-unavailable` */
export async function keepTimeBaseline(core: Core, { organisationId, accountId, hostId }: UserPrincipal, measured: TimeBaseline): Promise<TimeBaseline> {
  const { minutesLow, minutesHigh, sample, month } = measured;
  await core.store.tx({ own: organisationId }, async (db) => {
    await db.run(saveTimeBaseline, [organisationId, minutesLow, minutesHigh, sample, `${month}-01`, accountId, core.clock.now()]);
    await appendLeaf(db, core, { organisationId, accountId, clientId: hostId }, { kind: 'time-baseline-entered', payload: { minutesLow, minutesHigh, sample, month } });
  });
  return measured;
}
