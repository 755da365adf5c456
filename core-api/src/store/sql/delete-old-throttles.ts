import { statement } from '../statement.ts';

/** Forgets tries that count no more. Index sign_in_throttle_last. */
export const deleteOldThrottles = statement<readonly [before: Date]>({
  name: 'delete-old-throttles',
  text: `delete from sign_in_throttle where last_at < $1`,
  index: 'sign_in_throttle_last',
});
