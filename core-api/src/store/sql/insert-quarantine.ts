import { statement } from '../statement.ts';

/** Parks refused rows: the row sealed, the rules and pointers in clear. */
export const insertQuarantine = statement<[organisationId: string, feedId: string, sequence: number, at: Date, quarantineIds: readonly string[], rowNos: readonly number[], sourceMacs: readonly (Buffer | null)[], problems: readonly string[], sealed: readonly (Buffer | null)[], statuses: readonly string[]]>({
  name: 'insert-quarantine',
  text: `
    insert into quarantine (organisation_id, quarantine_id, feed_id, sequence, row_no, source_mac, problems, sealed, status, at)
    select $1, q.quarantine_id, $2, $3, q.row_no, q.source_mac, q.problems::jsonb, q.sealed, q.status, $4
    from unnest($5::uuid[], $6::int[], $7::bytea[], $8::text[], $9::bytea[], $10::text[])
      as q(quarantine_id, row_no, source_mac, problems, sealed, status)
  `,
});
