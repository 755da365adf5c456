import { ConnectorError } from '@mast/connector-kit';

import type { Snapshot } from '../comparison/snapshot.ts';
import type { DatabaseConfig } from '../config.ts';
import type { Row } from '../mapping/cells.ts';
import { connect } from './connect.ts';
import type { Session } from './connect.ts';
import { quoted, quotedView } from './quoted.ts';

/** What is read of the view, and how many rows at a time. */
export type Wanted = { readonly key: string; readonly columns: readonly string[]; readonly pieceRows: number };

/**
 * One repeatable-read, read-only snapshot of the declared view, read through a server-side cursor in the byte order of its key.
 *
 * TRUNCATE does not respect snapshots: a table that is emptied and filled again between our snapshot and our first lock on it would look empty, and everybody would seem to
 * be gone (PostgreSQL manual, 13.6). So a second session takes the read locks first, waiting for a reload under way; the snapshot is taken while it holds them. Errors:
 * `transient/source-reloading` where the reload takes longer than `lockSeconds`, and those of `sourceError`.
 */
export async function openSnapshot(database: DatabaseConfig['database'], wanted: Wanted, signal: AbortSignal): Promise<Snapshot> {
  const view = quotedView(database.view);
  const guard = await connect(database, signal);
  try {
    await guard.rows('begin read only');
    await guard.rows(`select from ${view} limit 0`);
    const session = await connect(database, signal);
    try {
      await session.rows('begin isolation level repeatable read, read only');
      await holdEncoding(session);
      // Fixes the snapshot and takes this session's own locks on every table beneath the view.
      await session.rows(`select from ${view} limit 0`);
      return { pieces: () => pieces(session, view, wanted), close: () => session.close() };
    } catch (error) {
      await session.close();
      throw error;
    }
  } finally {
    await guard.close();
  }
}

async function* pieces(session: Session, view: string, { key, columns, pieceRows }: Wanted): AsyncGenerator<readonly Row[], void, undefined> {
  await session.rows(`declare mast_rows no scroll cursor without hold for select ${columns.map(quoted).join(', ')} from ${view} order by ${quoted(key)}::text collate "C"`);
  for (;;) {
    const piece = await session.rows(`fetch forward ${pieceRows} from mast_rows`);
    yield piece;
    if (piece.length < pieceRows) break;
  }
  await session.rows('close mast_rows');
}

/** A database without an encoding hands out whatever bytes it was given, and the driver would put replacement characters into names. */
async function holdEncoding(session: Session): Promise<void> {
  const [row] = await session.rows('show server_encoding');
  if (row?.['server_encoding'] === 'SQL_ASCII') throw new ConnectorError('data', 'encoding-undeclared');
}
