import { statement } from '../statement.ts';

/** Says how a notice ended. Primary key. */
export const finishNotice = statement<readonly [organisationId: string, noticeId: string, status: string, fault: string | null, at: Date]>({
  name: 'finish-notice',
  text: `update notice set status = $3, fault = $4, done_at = $5 where organisation_id = $1 and notice_id = $2 and status = 'waiting'`,
  index: 'notice_pkey',
});
