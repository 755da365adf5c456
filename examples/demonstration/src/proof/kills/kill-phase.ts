import type { LedgerEntry } from '@mast/connector-kit/intake';
import type { WriterLook } from '@mast/core-api/testing';

/**
 * Where a kill can meet a file. `read`: the connector fetches it, verifies it and reads it through; `stage`: a page is drafted, sent and received, and no row of it is looked up yet;
 * `compare`: the core API holds its rows against what is stored and against everybody's people; `apply`: rows of it are written and not committed; `cursor commit`: the cursor is
 * written, or committed with the rows while the connector has not heard of it.
 */
export const killPhases = ['read', 'stage', 'compare', 'apply', 'cursor commit'] as const;
export type KillPhase = (typeof killPhases)[number];

/** What both sides say of the file at one moment. */
export type FileLook = {
  /** The connector's newest ledger entry. */
  readonly entry: LedgerEntry | undefined;
  /** The cursor of the last page whose outcome the connector has noted; undefined while it knows none. */
  readonly known: string | null | undefined;
  readonly writer: WriterLook;
};

/** Since when the connector that runs now was started, ms since 1970; and what was committed when this life was first looked at. */
export type Life = { readonly sinceMs: number; readonly cursorBefore: string | null };

const byStage = { comparing: 'compare', applying: 'apply', committing: 'cursor commit' } as const;

/** The phase of the file that is under way in this life; undefined where none is, or where it only waits for its answer to be written. */
export function phaseOf({ entry, known, writer }: FileLook, { sinceMs, cursorBefore }: Life): KillPhase | undefined {
  if (entry === undefined || entry.end !== undefined || !(Date.parse(entry.at.seen ?? '') >= sinceMs)) return undefined;
  if (writer.stage !== undefined) return byStage[writer.stage];
  if (entry.at.validated === undefined) return 'read';
  if (entry.at.applied !== undefined) return undefined;
  const isUnheard = known !== undefined && writer.cursor !== known && writer.cursor !== cursorBefore;
  return isUnheard ? 'cursor commit' : 'stage';
}
