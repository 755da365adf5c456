import { createHash } from 'node:crypto';

import { ConnectorError } from '../connector-error.ts';
import type { ConnectorContext } from '../context.ts';

import type { ReadyFile } from '../files/choose-file.ts';
import type { FileFeedConfig } from './file-feed-config.ts';
import type { FileFormat } from '../files/file-format.ts';
import type { FileProblem } from '../files/file-refused.ts';
import type { IntakeState } from './intake-state.ts';
import { markOf, writeIntakeState } from './intake-state.ts';
import { latestDay } from '../files/latest-day.ts';
import type { IntakeStep, Ledger } from './ledger.ts';
import type { Mailbox } from './mailbox.ts';
import type { FileResult } from '../files/result-file.ts';
import { refusal } from '../files/result-file.ts';

/** One reading of a feed's inbox: what every step of it needs. */
export type Intake = {
  readonly context: ConnectorContext<FileFeedConfig>;
  readonly mailbox: Mailbox;
  readonly format: FileFormat;
  readonly ledger: Ledger;
  /** Changed and written as the reading goes on. */
  readonly state: IntakeState;
};

/** A file in hand, with its place in the ledger. */
export type FileInHand = { readonly file: ReadyFile; readonly key: string };

/** Troubles of a file that another agreement, an earlier file or a mended one cures: it stays, or the partner would have to send it again for our sake. */
const waiting: ReadonlySet<string> = new Set([
  'sequence-gap', 'sequence-twice', 'schema-not-supported', 'header-missing', 'column-missing', 'column-twice', 'column-gone', 'too-many-refused', 'date-order', 'encoding-not-as-declared', 'openpgp-not-agreed', 'date-in-future', 'signature-file-missing',
]);

/** Writes an answer without ending anything. */
export async function tell({ mailbox }: Intake, file: Pick<ReadyFile, 'answer'>, result: FileResult): Promise<void> {
  await mailbox.answer(file.answer, `${JSON.stringify(result, undefined, 2)}\n`);
}

export function step({ ledger }: Intake, { file, key }: FileInHand, done: IntakeStep): Promise<void> {
  return ledger.step(key, file.name, done);
}

/**
 * Answers a file of which nothing is loaded: it stays in the inbox where waiting can cure it, and leaves it otherwise. Then throws `data/<rule>`: a feed whose
 * file was turned down must not look like one without news.
 */
export async function turnDown(intake: Intake, hand: FileInHand, problem: FileProblem): Promise<never> {
  const { context, state, ledger } = intake;
  const { file, key } = hand;
  const result = refusal(file, problem, context.clock.now());
  if (!waiting.has(problem.rule)) {
    await finish(intake, hand, result, 'refused');
    throw new ConnectorError('data', problem.rule);
  }
  await tell(intake, file, { ...result, waits: true });
  await ledger.end(key, file.name, { end: 'held', code: result.code, rule: problem.rule });
  state.held = { signature: signatureOf(intake, file, problem.expectedSequence) };
  delete state.waiting;
  await writeIntakeState(context.state, state);
  context.log.error('file-held', { feedId: context.feedId, file: file.name, code: result.code, rule: problem.rule });
  throw new ConnectorError('data', problem.rule);
}

/** Throws `data/file-held` where the file was turned down as it lies there, under the agreement as it stands: then nothing is said to the partner again. */
export function passHeld(intake: Intake, file: ReadyFile, expectedSequence?: number): void {
  if (intake.state.held?.signature === signatureOf(intake, file, expectedSequence)) throw new ConnectorError('data', 'file-held');
}

function signatureOf({ context, state, format }: Intake, { listed, manifest, signatures }: ReadyFile, expectedSequence?: number): string {
  const { maxRefusedShare, openpgp, signature } = context.config;
  const seen = [listed, manifest, ...signatures].flatMap(({ name, size, modifiedMs }) => [name, size, modifiedMs]);
  // Once a day it is looked at anew: by then its date may have come.
  const today = latestDay(context.clock.now());
  return createHash('sha256').update(JSON.stringify([state.salt, today, seen, expectedSequence ?? null, format.terms, format.tolerances, maxRefusedShare, openpgp === undefined, signature === undefined])).digest('base64url');
}

/** What was loaded: its hash, what it was read under, and when its rows were last read. */
export type LoadedContent = { readonly sha256: string; readonly terms: string; readonly readAt: string };

/** Answers a file for good and takes it out of the inbox, which must not keep readable people. Killed half way, it is done again. */
export async function finish(intake: Intake, { file, key }: FileInHand, result: FileResult, end: 'loaded' | 'refused' | 'repeated' | undefined, loaded?: LoadedContent): Promise<void> {
  const { state, mailbox, context, ledger } = intake;
  const { code, counts } = result;
  const rule = result.problem?.rule;
  await tell(intake, file, result);
  delete state.waiting;
  delete state.held;
  delete state.toldUnreachable;
  // Only a file whose number is used up can come again; one that was refused may come mended under the same number.
  if (loaded !== undefined) {
    if (state.tally?.file === file.name) delete state.tally;
    const { sha256, terms, readAt } = loaded;
    state.answered = [{ mark: markOf(state, sha256), terms, readAt, result }, ...state.answered.filter(({ result: older }) => older.file !== file.name)];
  }
  if (end !== undefined) await ledger.end(key, file.name, { end, code, rule });
  await writeIntakeState(context.state, state);
  // A signature that nobody agreed on stays and is told of: the partner believes that somebody looked at it.
  const signatures = context.config.signature === undefined ? [] : file.signatures;
  const removed = await mailbox.remove([file.listed, file.manifest, ...signatures]);
  if (!removed) context.log.info('file-replaced-meanwhile', { feedId: context.feedId, file: file.name });
  context.log.info('file-answered', { feedId: context.feedId, file: file.name, code, rule, rows: counts.rows, rejected: counts.rejected });
}
