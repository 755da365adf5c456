import { statement } from '../statement.ts';

/** Keeps what was counted of a month; 0 rows where it was counted already, since what was published is never changed. Primary key. */
export const insertTransparencyMonth = statement<readonly [month: string, searches: number, views: number, lookedAt: number | null, concerns: number | null, countedAt: Date]>({
  name: 'insert-transparency-month',
  index: 'transparency_month_pkey',
  text: `insert into transparency_month (month, searches, views, looked_at, concerns, counted_at) values ($1, $2, $3, $4, $5, $6) on conflict (month) do nothing`,
});
