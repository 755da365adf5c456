import type { CheckedCapability, Connector, ConnectorContext, Page, PageOutcome } from '@mast/connector-kit';
import { ConnectorError } from '@mast/connector-kit';

import { chooseFile, readyFiles } from './choose-file.ts';
import type { ReadyFile } from './choose-file.ts';
import { sftpCsvConfig } from './config.ts';
import type { SftpCsvConfig } from './config.ts';
import { parseCursor } from './file-cursor.ts';
import { finish, tell } from './intake.ts';
import type { Intake } from './intake.ts';
import { markOf, readIntakeState, writeIntakeState } from './intake-state.ts';
import { layoutOf } from './layout.ts';
import { loadFile } from './load-file.ts';
import { createMailbox } from './mailbox.ts';
import { parseManifest } from './manifest.ts';
import { openRemote } from './open-remote.ts';
import { refusal } from './result-file.ts';
import { verifyFile } from './verify-file.ts';

/** Reads a partner's CSV files from an SFTP inbox and answers each into the outbox (README). */
export const sftpCsv: Connector<SftpCsvConfig> = {
  id: 'sftp-csv',
  config: sftpCsvConfig,
  delivers: { modes: ['full', 'delta'], deletes: ['explicit', 'by-absence'] },
  check,
  read,
};

async function* read(context: ConnectorContext<SftpCsvConfig>, cursor: string | null): AsyncGenerator<Page, void, PageOutcome> {
  const { server, inbox, outbox, filePrefix, layout, firstSequence } = context.config;
  let at = { text: cursor, parsed: parseCursor(cursor) };
  const mailbox = createMailbox(await openRemote(server, context.signal), inbox, outbox);
  try {
    const intake: Intake = { context, mailbox, layout: layoutOf(layout), state: await readIntakeState(context.state) };
    while (!context.signal.aborted) {
      const last = at.parsed === undefined ? firstSequence - 1 : at.parsed.done ? at.parsed.seq : at.parsed.seq - 1;
      const files = readyFiles(await mailbox.list(), filePrefix);
      // A file whose last page was stored but whose answer was not written is still the one in hand.
      const unanswered = files.find(({ name }) => name === intake.state.tally?.file && name === at.parsed?.file);
      const choice = unanswered === undefined ? chooseFile(files, last) : { kind: 'next' as const, file: unanswered };
      if (choice === undefined) return;
      if (choice.kind === 'gap') return await holdForGap(intake, choice.file, last + 1);
      if (choice.kind === 'repeated') await answerRepeated(intake, choice.file);
      else {
        const done = yield* take(intake, choice.file, at);
        if (done === undefined) return;
        at = { text: done, parsed: parseCursor(done) };
      }
    }
  } finally {
    await mailbox.close();
  }
}

/** Verifies and loads one file. Returns the feed's cursor afterwards, or undefined when nothing more can be done for now. */
async function* take(intake: Intake, file: ReadyFile, at: { text: string | null; parsed: ReturnType<typeof parseCursor> }): AsyncGenerator<Page, string | undefined, PageOutcome> {
  const handle = await intake.context.state.temporaryFile();
  try {
    const manifest = await verifyFile(intake, file, handle);
    if (manifest === undefined) return undefined;
    const fetched = { handle, bytes: manifest.bytes, packed: file.packed };
    const loaded = yield* loadFile(intake, { file, manifest, fetched, cursor: at.parsed, cursorText: at.text });
    return loaded ? (intake.state.position?.cursor ?? undefined) : undefined;
  } finally {
    await handle.close();
  }
}

/** A file whose number is used up changes nothing: the same one gets its answer again, another one is refused. */
async function answerRepeated(intake: Intake, file: ReadyFile): Promise<void> {
  const { mailbox, state, context } = intake;
  const sha256 = parseManifest(await mailbox.read(file.manifest.name))?.sha256 ?? '';
  const mark = markOf(state, sha256);
  const before = state.answered.find(({ mark: known, result }) => known === mark && result.file === file.name);
  await finish(intake, file, before === undefined ? refusal(file, { rule: 'sequence-used' }, context.clock.now()) : { ...before.result, repeated: true });
}

/** The file stays and is loaded once the missing one has come; the partner is told once which number that is. */
async function holdForGap(intake: Intake, file: ReadyFile, expectedSequence: number): Promise<void> {
  const { state, context } = intake;
  const told = `${file.name} ${expectedSequence}`;
  if (state.toldGap === told) return;
  await tell(intake, file, refusal(file, { rule: 'sequence-gap', expectedSequence }, context.clock.now()));
  state.toldGap = told;
  await writeIntakeState(context.state, state);
}

async function check({ config, signal }: ConnectorContext<SftpCsvConfig>): Promise<readonly CheckedCapability[]> {
  const failed = (capability: string, error: unknown): CheckedCapability => ({ capability, ok: false, code: error instanceof ConnectorError ? error.code : 'unexpected' });
  const client = await openRemote(config.server, signal).catch((error: unknown) => failed('sign-in', error));
  if ('capability' in client) return [client];
  const mailbox = createMailbox(client, config.inbox, config.outbox);
  const probe = `.${config.filePrefix}-check`;
  try {
    const reads = await mailbox.list().then(() => ({ capability: 'read-inbox', ok: true }), (error: unknown) => failed('read-inbox', error));
    const writes = await mailbox.answer(probe, '').then(() => client.delete(`${config.outbox}/${probe}`, true)).then(() => ({ capability: 'write-outbox', ok: true }), (error: unknown) => failed('write-outbox', error));
    return [{ capability: 'sign-in', ok: true }, reads, writes];
  } finally {
    await mailbox.close();
  }
}

