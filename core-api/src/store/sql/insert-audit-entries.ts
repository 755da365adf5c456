import { statement } from '../statement.ts';

type Params = readonly [log: number, first: number, months: readonly string[], leafIds: readonly string[], leafHashes: readonly Buffer[]];

/** Gives leaves their places, from `first` on. A place that is taken fails the whole. */
export const insertAuditEntries = statement<Params>({
  name: 'insert-audit-entries',
  text: `insert into audit_entry (log, position, month, leaf_id, leaf_hash)
         select $1, $2::bigint + l.at - 1, l.month::date, l.leaf_id, l.leaf_hash
         from unnest($3::text[], $4::uuid[], $5::bytea[]) with ordinality as l(month, leaf_id, leaf_hash, at)`,
});
