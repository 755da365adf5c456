import pg from 'pg';

import { ingestLock } from '../src/ingest/only-writer.ts';

/** How far the open transaction of the database's one writer is: it has only read (`comparing`), it has written rows (`applying`), or the feed's cursor with them (`committing`); undefined while nobody writes. */
export type WriterStage = 'comparing' | 'applying' | 'committing';
/** `cursor`: what is committed for the feed, whoever knows of it. */
export type WriterLook = { readonly stage: WriterStage | undefined; readonly cursor: string | null };
export type WriterWatch = { look(): Promise<WriterLook>; close(): Promise<void> };

/** The last writes of a batch, by `commitBatch`; and the first of its rows, by `storeBatch`. The progress of a full listing is written before both and is neither. */
const cursorTables = ['batch', 'feed_state'];
const rowTables = ['record', 'variant', 'quarantine', 'generation_page'];

/**
 * Tells from outside, while the core API runs untouched, where the writer's transaction stands: by the locks that PostgreSQL keeps for it until its end, so that no moment is missed for
 * looking a little late. For proofs only. `ownerUrl`: the owner's connection, which may read every feed's cursor.
 */
export async function watchWriter(ownerUrl: string, feedId: string): Promise<WriterWatch> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  return {
    async look() {
      const { rows } = await client.query<{ written: string[] | null; cursor: string | null }>({
        name: 'watch-writer',
        text: `
          select (
                   select array(
                     select t.relname::text from pg_locks l join pg_class t on t.oid = l.relation
                     where l.pid = w.pid and l.locktype = 'relation' and l.mode = 'RowExclusiveLock' and l.granted
                   )
                   from pg_locks w
                   where w.locktype = 'advisory' and w.granted and w.classid = 0 and w.objid = $1 and w.objsubid = 1
                     and w.database = (select oid from pg_database where datname = current_database())
                   limit 1
                 ) as written,
                 (select cursor from feed_state where feed_id = $2) as cursor
        `,
        values: [ingestLock, feedId],
      });
      return { stage: stageOf(rows[0]?.written ?? undefined), cursor: rows[0]?.cursor ?? null };
    },
    close: () => client.end(),
  };
}

function stageOf(written: readonly string[] | undefined): WriterStage | undefined {
  if (written === undefined) return undefined;
  if (written.some((table) => cursorTables.includes(table))) return 'committing';
  return written.some((table) => rowTables.includes(table)) ? 'applying' : 'comparing';
}
