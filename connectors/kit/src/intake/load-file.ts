import { oneAhead } from '../one-ahead.ts';
import type { Page, PageOutcome } from '../page.ts';

import type { ReadyFile } from '../files/choose-file.ts';
import { cursorText } from '../files/file-cursor.ts';
import type { DraftedPage } from '../files/file-pages.ts';
import { filePages } from '../files/file-pages.ts';
import type { OpenedFile } from '../files/file-format.ts';
import { FileRefused } from '../files/file-refused.ts';
import type { FileToLoad } from './file-to-load.ts';
import { deliver } from './deliver.ts';
import { finish, step, turnDown } from './intake.ts';
import type { Intake } from './intake.ts';
import { termsOf, writeIntakeState } from './intake-state.ts';
import { outcomeOf } from '../files/result-file.ts';
import { passUnchanged, sameAsLast } from './pass-unchanged.ts';
import { resumeFile } from '../files/resume-file.ts';

/** Sends a verified file page by page, keeps count, and answers the partner. Returns whether the feed may go on to the next file: not when it was told to stop. */
export async function* loadFile(intake: Intake, job: FileToLoad): AsyncGenerator<Page, boolean, PageOutcome> {
  const { context, state } = intake;
  const { hand, manifest, cursor } = job;
  const { file } = hand;
  const terms = termsOf(state, manifest.sha256, intake.format, context.config);
  const same = sameAsLast(intake, job, terms);
  if (same !== undefined) return yield* passUnchanged(intake, job, terms, same);
  const found = await takeStock(intake, job).catch(onlyRefused);
  const opened = found instanceof FileRefused ? await turnDown(intake, hand, found.problem) : found;
  // Under another layout or page size the same file has other pages: it is begun again.
  const start = resumeFile(state, file.name, terms, cursor, job.cursorText);
  let { resend } = start;
  state.tally = start.tally;
  // Before the first batch of all, core-api's position is known without having asked.
  if (resend === undefined && state.position?.cursor !== job.cursorText) {
    if (job.cursorText === null) state.position = { sequence: 0, cursor: null };
    else delete state.position;
  }
  await writeIntakeState(context.state, state);
  const { attempt, pages: settled } = start.tally;
  let compared: true | undefined;
  for await (const drafted of oneAhead(toldAhead(filePages(opened, file.mode, context.config.pageRows), context, settled))) {
    if (drafted.page <= settled) continue;
    const page = pageOf(drafted, file, manifest.rows, attempt, opened);
    const outcome = yield* deliver(intake, file, opened.unread, resend === undefined ? page : { ...page, resend });
    resend = undefined;
    if (compared === undefined) compared = await step(intake, hand, 'compared').then(() => true);
    state.tally = drafted.draft.settle(outcome, state.tally);
    state.position = { sequence: outcome.sequence, cursor: page.cursor };
    await writeIntakeState(context.state, state);
    context.progress({ item: file.name, done: drafted.row, total: manifest.rows });
    if (context.signal.aborted) return false;
  }
  state.heading = { columns: [...opened.heading], unread: opened.unread.length };
  // A file of which the last page was stored before a restart has none left to compare.
  if (compared === undefined) await step(intake, hand, 'compared');
  await step(intake, hand, 'applied');
  if (opened.unread.length > 0) context.log.info('columns-not-read', { feedId: context.feedId, file: file.name, columns: opened.unread.length });
  await finish(intake, hand, outcomeOf(file, state.tally, context.clock.now(), opened.unread), 'loaded', { sha256: manifest.sha256, terms, readAt: context.clock.now().toISOString() });
  return true;
}

/** The same pages; of those that will be sent the runner hears as soon as they are made. */
async function* toldAhead(pages: AsyncGenerator<DraftedPage, void, void>, context: Intake['context'], settled: number): AsyncGenerator<DraftedPage, void, void> {
  for await (const drafted of pages) {
    if (drafted.page > settled) context.ahead?.(drafted.draft);
    yield drafted;
  }
}

/** Everything that must be right before one row is sent, in the ledger's steps. Throws FileRefused. */
function takeStock(intake: Intake, { hand, manifest, fetched, cursor }: FileToLoad): Promise<OpenedFile> {
  const { context: { config: limits }, format } = intake;
  return format.open(fetched, { mode: hand.file.mode, limits, expectedRows: manifest.rows, optionalBefore: cursor?.optional ?? [], step: (done) => step(intake, hand, done) });
}

function onlyRefused(error: unknown): FileRefused {
  if (error instanceof FileRefused) return error;
  throw error;
}

function pageOf({ draft, row, page }: DraftedPage, { name, mode, sequence }: ReadyFile, rows: number, attempt: number, { optional, leftOut }: OpenedFile): Page {
  const last = row === rows;
  return {
    mode, records: draft.records, tombstones: draft.tombstones, rejects: draft.rejects, read: draft.rows, complete: last, ...(Object.keys(draft.leftOut).length === 0 ? {} : { leftOut: draft.leftOut }),
    cursor: cursorText({ file: name, seq: sequence, row, attempt, done: last, optional: [...optional] }),
    // Rows that stayed behind make the listing fall short of expectedRows, so that core-api removes nothing on its word.
    ...(mode === 'full' ? { generation: { id: `${name}#${attempt}`, page, last, expectedRows: rows - leftOut } } : {}),
  };
}
