import { statement } from '../statement.ts';

/** Adds a notice to an organisation's outbox; any organisation's. It cannot be read again from there, so there is no looking for one that is there already. Primary key. */
export const insertNotice = statement<
  readonly [organisationId: string, noticeId: string, kind: string, accountId: string | null, role: string | null, sealed: Buffer, nextAt: Date, createdAt: Date]
>({
  name: 'insert-notice',
  text: `insert into notice (organisation_id, notice_id, kind, account_id, role, sealed, status, next_at, created_at) values ($1, $2, $3, $4, $5, $6, 'waiting', $7, $8)`,
});
