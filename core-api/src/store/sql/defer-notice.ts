import { statement } from '../statement.ts';

/** A notice that was not taken waits for its next attempt. Primary key. */
export const deferNotice = statement<readonly [organisationId: string, noticeId: string, fault: string, nextAt: Date]>({
  name: 'defer-notice',
  text: `update notice set fault = $3, next_at = $4 where organisation_id = $1 and notice_id = $2 and status = 'waiting'`,
  index: 'notice_pkey',
});
