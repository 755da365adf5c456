import type { FileHandle } from 'node:fs/promises';

import type { ConnectorContext } from '../context.ts';
import type { Page, PageOutcome } from '../page.ts';

import { chooseFile, readyFiles } from '../files/choose-file.ts';
import type { ReadyFile } from '../files/choose-file.ts';
import type { FileFeedConfig } from './file-feed-config.ts';
import { parseCursor } from '../files/file-cursor.ts';
import type { FileFormat } from '../files/file-format.ts';
import { finish, passHeld, turnDown } from './intake.ts';
import type { Intake } from './intake.ts';
import { markOf, readIntakeState } from './intake-state.ts';
import { Ledger } from './ledger.ts';
import { loadFile } from './load-file.ts';
import type { Mailbox } from './mailbox.ts';
import { parseManifest } from '../files/manifest.ts';
import { refusal } from '../files/result-file.ts';
import { tellOfStrays } from './tell-of-strays.ts';
import { verifyFile } from './verify-file.ts';

type Place = { readonly text: string | null; readonly parsed: ReturnType<typeof parseCursor> };

/**
 * Reads a mailbox file by file, in the order of their numbers; each is held to its manifest, read as `format` has it, delivered and answered. Closes nothing. Errors beside the mailbox's and the delivery's own: `data/<rule>` for a file
 * that was turned down, `data/file-held` for one that still waits, `transient/file-unsettled` for one that is not what its manifest promises yet.
 */
export async function* readMailbox(context: ConnectorContext<FileFeedConfig>, cursor: string | null, partners: Mailbox, format: FileFormat): AsyncGenerator<Page, void, PageOutcome> {
  const mailbox = context.preview === true ? leftAsItIs(partners) : partners;
  const { filePrefix, firstSequence } = context.config;
  let at: Place = { text: cursor, parsed: parseCursor(cursor) };
  const [state, ledger] = [await readIntakeState(context.state), await Ledger.open(context.state, () => context.clock.now())];
  const intake: Intake = { context, mailbox, format, ledger, state };
  while (!context.signal.aborted) {
    const last = at.parsed === undefined ? firstSequence - 1 : at.parsed.done ? at.parsed.seq : at.parsed.seq - 1;
    const listed = await mailbox.list();
    await tellOfStrays(intake, listed, last);
    const files = readyFiles(listed, filePrefix);
    // A file whose last page was stored but whose answer was not written is still the one in hand.
    const unanswered = files.find(({ name }) => name === intake.state.tally?.file && name === at.parsed?.file);
    const choice = unanswered === undefined ? chooseFile(files, last) : { kind: 'next' as const, file: unanswered };
    if (choice === undefined) return;
    const { kind, file } = choice;
    if (kind === 'gap' || kind === 'twice') await hold(intake, kind, file, last + 1);
    else if (kind === 'repeated') await answerRepeated(intake, file);
    else {
      const done = yield* take(intake, file, at);
      if (done === undefined) return;
      at = { text: done, parsed: parseCursor(done) };
    }
  }
}

/** Verifies and loads one file. Returns the feed's cursor afterwards, or undefined when it was told to stop. */
async function* take(intake: Intake, file: ReadyFile, at: Place): AsyncGenerator<Page, string | undefined, PageOutcome> {
  passHeld(intake, file);
  const opened: FileHandle[] = [];
  const temporaryFile = async (): Promise<FileHandle> => {
    const handle = await intake.context.state.temporaryFile();
    opened.push(handle);
    return handle;
  };
  try {
    const verified = await verifyFile(intake, file, at.parsed, temporaryFile);
    const loaded = yield* loadFile(intake, { ...verified, cursor: at.parsed, cursorText: at.text });
    return loaded ? (intake.state.position?.cursor ?? undefined) : undefined;
  } finally {
    await Promise.all(opened.map((handle) => handle.close()));
  }
}

/** A file whose number is used up changes nothing: the same one gets its answer again, another one is refused. */
async function answerRepeated(intake: Intake, file: ReadyFile): Promise<void> {
  const { mailbox, state, context, ledger } = intake;
  const sha256 = parseManifest(await mailbox.read(file.manifest.name))?.sha256 ?? '';
  const key = markOf(state, sha256);
  const before = state.answered.find(({ mark: known, result }) => known === key && result.file === file.name);
  // Its entry of the time when it was loaded stands.
  if (before !== undefined) return await finish(intake, { file, key }, { ...before.result, repeated: true }, undefined);
  await ledger.begin(key, file);
  await finish(intake, { file, key }, refusal(file, { rule: 'sequence-used' }, context.clock.now()), 'repeated');
}

/** The file stays: it is loaded once the missing one has come, or once it is clear which of two is meant. The partner is told once. */
async function hold(intake: Intake, kind: 'gap' | 'twice', file: ReadyFile, expectedSequence: number): Promise<void> {
  passHeld(intake, file, expectedSequence);
  const key = markOf(intake.state, file.name);
  await intake.ledger.begin(key, file);
  await turnDown(intake, { file, key }, { rule: kind === 'gap' ? 'sequence-gap' : 'sequence-twice', expectedSequence });
}

/** A mailbox for a dry run: nothing is written into it or taken out of it, and the reading goes on as if it were. */
function leftAsItIs(mailbox: Mailbox): Mailbox {
  const taken = new Set<string>();
  return {
    ...mailbox,
    list: async () => (await mailbox.list()).filter(({ name }) => !taken.has(name)),
    answer: async () => undefined,
    remove: async (files) => {
      for (const { name } of files) taken.add(name);
      return true;
    },
  };
}
