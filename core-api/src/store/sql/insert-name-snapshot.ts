import { statement } from '../statement.ts';

/** Notes that frequencies of names were taken; there must be none yet. */
export const insertNameSnapshot = statement<[snapshotId: string, at: Date]>({
  name: 'insert-name-snapshot',
  text: `
    insert into name_snapshot (snapshot_id, taken_at) values ($1, $2)
  `,
});
