import type { ConnectorContext } from '@mast/connector-kit';

import type { ReadyFile } from './choose-file.ts';
import type { SftpCsvConfig } from './config.ts';
import type { IntakeState } from './intake-state.ts';
import { markOf, writeIntakeState } from './intake-state.ts';
import type { Layout } from './layout.ts';
import type { Mailbox } from './mailbox.ts';
import type { Manifest } from './manifest.ts';
import type { FileResult } from './result-file.ts';

/** One reading of a feed's inbox: what every step of it needs. */
export type Intake = {
  readonly context: ConnectorContext<SftpCsvConfig>;
  readonly mailbox: Mailbox;
  readonly layout: Layout;
  /** Changed and written as the reading goes on. */
  readonly state: IntakeState;
};

/** Writes an answer without ending anything. */
export async function tell({ mailbox }: Intake, file: ReadyFile, result: FileResult): Promise<void> {
  await mailbox.answer(file.answer, `${JSON.stringify(result, undefined, 2)}\n`);
}

/** Answers a file for good and takes it out of the inbox, which must not keep readable people. Killed half way, it is done again. */
export async function finish(intake: Intake, file: ReadyFile, result: FileResult, manifest?: Manifest): Promise<void> {
  const { state, mailbox, context } = intake;
  await tell(intake, file, result);
  delete state.waiting;
  delete state.toldGap;
  // Only a file whose number is used up can come again; one that was refused may come mended under the same number.
  if (manifest !== undefined) {
    if (state.tally?.file === file.name) delete state.tally;
    state.answered = [{ mark: markOf(state, manifest.sha256), result }, ...state.answered.filter(({ result: older }) => older.file !== file.name)];
  }
  await writeIntakeState(context.state, state);
  const removed = await mailbox.remove([file.listed, file.manifest]);
  const { code, counts } = result;
  if (!removed) context.log.info('file-replaced-meanwhile', { feedId: context.feedId, file: file.name });
  context.log.info('file-answered', { feedId: context.feedId, file: file.name, code, rule: result.problem?.rule, rows: counts.rows, rejected: counts.rejected });
}
