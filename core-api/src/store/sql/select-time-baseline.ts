import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ minutesLow: z.number(), minutesHigh: z.number(), sample: z.number(), month: z.string() });

/** What an organisation has measured of its work without MAST; no row where it has not. Primary key. */
export const selectTimeBaseline = statement<readonly [organisationId: string], z.infer<typeof row>>({
  name: 'select-time-baseline',
  index: 'time_baseline_pkey',
  row,
  text: `select minutes_low as "minutesLow", minutes_high as "minutesHigh", sample, to_char(measured_month, 'YYYY-MM') as month from time_baseline where organisation_id = $1`,
});
