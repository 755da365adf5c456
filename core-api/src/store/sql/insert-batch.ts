import { statement } from '../statement.ts';

/** The ledger line of a batch. The primary key refuses a second batch of one sequence. */
export const insertBatch = statement<[organisationId: string, feedId: string, sequence: number, contentMac: Buffer, previousCursor: string | null, cursor: string, mode: string, result: string, at: Date]>({
  name: 'insert-batch',
  text: `
    insert into batch (organisation_id, feed_id, sequence, content_mac, previous_cursor, cursor, mode, result, at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
  `,
});
