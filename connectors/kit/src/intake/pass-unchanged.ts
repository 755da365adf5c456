import type { Page, PageOutcome } from '../page.ts';

import { deliver } from './deliver.ts';
import { cursorText } from '../files/file-cursor.ts';
import { finish, step } from './intake.ts';
import type { Intake } from './intake.ts';
import { writeIntakeState } from './intake-state.ts';
import type { FileToLoad } from './file-to-load.ts';
import { outcomeOf } from '../files/result-file.ts';
import { emptyTally } from '../files/tally.ts';

/** The file loaded last, where this full one has its content to the byte and was loaded whole, and when its rows were last read. */
export type LastLoaded = { readonly file: string; readonly readAt: string; readonly unread: readonly number[]; readonly leftOut: number };

const dayMs = 86_400_000;

/**
 * Whether sending a file again would change nothing: a full listing with the content of the one before, of which every row was loaded and none was held back,
 * which core-api stored last, read under the same agreement. Every few days such a file is read all the same, so that what was changed past the connector is mended.
 */
export function sameAsLast({ context, state }: Intake, { hand: { file }, manifest, cursor, cursorText: place }: FileToLoad, terms: string): LastLoaded | undefined {
  const [last] = state.answered;
  // A manifest that counts other rows than the same bytes have is wrong, whatever was loaded before.
  if (last?.terms !== terms || last.readAt === undefined || file.mode !== 'full' || manifest.rows === 0 || last.result.counts.rows !== manifest.rows) return undefined;
  const found = { file: last.result.file, readAt: last.readAt, unread: last.result.unreadColumns ?? [], leftOut: last.result.counts.leftOut ?? 0 };
  // Begun before the process died, and perhaps stored already: it is ended in the same way.
  if (state.tally?.file === file.name && state.tally.sameAs === last.result.file && (cursor?.file === file.name || state.position?.cursor === place)) return found;
  const { mode, code, counts } = last.result;
  const isWhole = mode === 'full' && code === 'CPF02' && counts.held === 0;
  const isNext = cursor?.done === true && cursor.file === last.result.file && state.position?.cursor === place;
  const isFresh = context.clock.now().getTime() - Date.parse(last.readAt) < context.config.rereadDays * dayMs;
  return isWhole && isNext && isFresh ? found : undefined;
}

/** Moves the feed's place past a file whose rows are all in already, and answers it: one page without rows, and every row unchanged. */
export async function* passUnchanged(intake: Intake, { hand, manifest, cursor }: FileToLoad, terms: string, same: LastLoaded): AsyncGenerator<Page, boolean, PageOutcome> {
  const { context, state } = intake;
  const { file } = hand;
  const { rows, sha256 } = manifest;
  // These bytes went through them when they were loaded.
  for (const done of ['decoded', 'parsed', 'validated'] as const) await step(intake, hand, done);
  const isStored = cursor?.file === file.name;
  state.tally = { ...emptyTally(file.name, terms, 1), sameAs: same.file };
  await writeIntakeState(context.state, state);
  const text = cursorText({ file: file.name, seq: file.sequence, row: rows, attempt: 1, done: true, optional: cursor?.optional });
  const page: Page = { mode: 'delta', records: [], tombstones: [], rejects: [], read: 0, complete: true, cursor: text };
  if (state.position?.cursor !== text) {
    const outcome = yield* deliver(intake, file, same.unread, isStored && state.position !== undefined ? { ...page, resend: state.position } : page);
    state.position = { sequence: outcome.sequence, cursor: text };
    await writeIntakeState(context.state, state);
  }
  await step(intake, hand, 'compared');
  await step(intake, hand, 'applied');
  const counted = { ...emptyTally(file.name, terms, 1), counts: { ...emptyTally('', '', 1).counts, rows, unchanged: rows - same.leftOut, ...(same.leftOut === 0 ? {} : { leftOut: same.leftOut }) } };
  await finish(intake, hand, { ...outcomeOf(file, counted, context.clock.now(), same.unread), sameAs: same.file }, 'loaded', { sha256, terms, readAt: same.readAt });
  return true;
}
