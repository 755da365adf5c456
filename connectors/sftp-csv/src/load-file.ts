import { ConnectorError } from '@mast/connector-kit';
import type { Page, PageOutcome } from '@mast/connector-kit';

import type { ReadyFile } from './choose-file.ts';
import { cursorText } from './file-cursor.ts';
import type { FileCursor } from './file-cursor.ts';
import type { DraftedPage } from './file-pages.ts';
import { filePages } from './file-pages.ts';
import { FileRefused } from './file-refused.ts';
import { finish, tell } from './intake.ts';
import type { Intake } from './intake.ts';
import { markOf, writeIntakeState } from './intake-state.ts';
import type { Manifest } from './manifest.ts';
import type { FetchedFile } from './read-rows.ts';
import { outcomeOf, refusal } from './result-file.ts';
import { resumeFile } from './resume-file.ts';
import { surveyFile } from './survey-file.ts';
import type { Survey } from './survey-file.ts';

export type FileToLoad = { readonly file: ReadyFile; readonly manifest: Manifest; readonly fetched: FetchedFile; readonly cursor: FileCursor | undefined; readonly cursorText: string | null };

/** Sends a verified file page by page, keeps count, and answers the partner. Returns whether the feed may go on to the next file. */
export async function* loadFile(intake: Intake, job: FileToLoad): AsyncGenerator<Page, boolean, PageOutcome> {
  const { context, state } = intake;
  const { file, manifest, fetched, cursor } = job;
  const survey = await surveyFile({ file: fetched, layout: intake.layout, mode: file.mode, limits: context.config }, manifest.rows).catch(onlyRefused);
  if (survey instanceof FileRefused) {
    await finish(intake, file, refusal(file, survey.problem, context.clock.now()));
    return false;
  }
  const { header, layout } = survey;
  const start = resumeFile(state, file.name, markOf(state, manifest.sha256), cursor, job.cursorText);
  let { resend } = start;
  state.tally = start.tally;
  // Before the first batch of all, core-api's position is known without having asked.
  if (resend === undefined && state.position?.cursor !== job.cursorText) {
    if (job.cursorText === null) state.position = { sequence: 0, cursor: null };
    else delete state.position;
  }
  await writeIntakeState(context.state, state);
  const { attempt, pages: settled } = start.tally;
  for await (const drafted of filePages({ file: fetched, header, layout, mode: file.mode, limits: context.config })) {
    if (drafted.page <= settled) continue;
    const page = pageOf(drafted, file, manifest.rows, attempt);
    const outcome = yield* deliver(intake, file, survey, resend === undefined ? page : { ...page, resend });
    resend = undefined;
    state.tally = drafted.draft.settle(outcome, state.tally, layout, file.mode);
    state.position = { sequence: outcome.sequence, cursor: page.cursor };
    await writeIntakeState(context.state, state);
    context.progress({ item: file.name, done: drafted.row, total: manifest.rows });
  }
  await finish(intake, file, outcomeOf(file, state.tally, context.clock.now(), header.unread), manifest);
  return true;
}

function onlyRefused(error: unknown): FileRefused {
  if (error instanceof FileRefused) return error;
  throw error;
}

function pageOf({ draft, row, page }: DraftedPage, { name, mode, sequence }: ReadyFile, rows: number, attempt: number): Page {
  const last = row === rows;
  return {
    mode, records: draft.records, tombstones: draft.tombstones, rejects: draft.rejects, complete: last,
    cursor: cursorText({ file: name, seq: sequence, row, attempt, done: last }),
    // Rows that stayed behind make the listing fall short of expectedRows, so that core-api removes nothing on its word.
    ...(mode === 'full' ? { generation: { id: `${name}#${attempt}`, page, last, expectedRows: rows } } : {}),
  };
}

/** Yields a page and gives its outcome. Where it could not be delivered, the partner is told, and what no longer holds is forgotten. */
async function* deliver(intake: Intake, file: ReadyFile, { header }: Survey, page: Page): AsyncGenerator<Page, PageOutcome, PageOutcome> {
  const { context, state } = intake;
  try {
    return yield page;
  } catch (error) {
    const code = error instanceof ConnectorError ? error.code : '';
    if (code === 'core-unavailable' && state.tally !== undefined) {
      // The partner's server may be out of reach as well; then the answer comes when the file is done.
      await tell(intake, file, outcomeOf(file, state.tally, context.clock.now(), header.unread, true)).catch(() => undefined);
    }
    if (code === 'generation-lost' || (code === 'position-lost' && page.resend !== undefined)) {
      delete state.tally;
      await writeIntakeState(context.state, state);
    }
    throw error;
  }
}
