import { statement } from '../statement.ts';

type Params = readonly [log: number, levels: readonly number[], tiles: readonly number[], roots: readonly Buffer[], hashes: readonly Buffer[]];

/** Adds full tiles. */
export const insertAuditTiles = statement<Params>({
  name: 'insert-audit-tiles',
  text: `insert into audit_tile (log, level, tile, root, hashes)
         select $1, t.level, t.tile, t.root, t.hashes from unnest($2::int[], $3::bigint[], $4::bytea[], $5::bytea[]) as t(level, tile, root, hashes)`,
});
