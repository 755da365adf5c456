import { statement } from '../statement.ts';

/** Forgets launches of the own organisation whose tokens have ended. Index launch_expires. */
export const deleteExpiredLaunches = statement<readonly [before: Date]>({
  name: 'delete-expired-launches',
  text: 'delete from launch where expires_at < $1',
  index: 'launch_expires',
});
