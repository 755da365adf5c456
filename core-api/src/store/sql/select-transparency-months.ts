import { z } from 'zod';

import { statement } from '../statement.ts';

const row = z.object({ month: z.string(), searches: z.number(), views: z.number(), lookedAt: z.number().nullable(), concerns: z.number().nullable() });

/** Months that were counted for the public, the latest first. Primary key. */
export const selectTransparencyMonths = statement<readonly [most: number], z.infer<typeof row>>({
  name: 'select-transparency-months',
  index: 'transparency_month_pkey',
  row,
  text: `select to_char(month, 'YYYY-MM') as month, searches, views, looked_at as "lookedAt", concerns from transparency_month order by month desc limit $1`,
});
