import type { FileHandle } from 'node:fs/promises';

import { ConnectorError } from '../connector-error.ts';

import type { ReadyFile } from '../files/choose-file.ts';
import type { FileFeedConfig } from './file-feed-config.ts';
import type { FileCursor } from '../files/file-cursor.ts';
import { parseFileName } from '../files/file-name.ts';
import type { FileProblem } from '../files/file-refused.ts';
import { step, turnDown } from './intake.ts';
import type { FileInHand, Intake } from './intake.ts';
import { markOf, writeIntakeState } from './intake-state.ts';
import { latestDay } from '../files/latest-day.ts';
import type { Manifest } from '../files/manifest.ts';
import { disagreement, maxManifestBytes, parseManifest } from '../files/manifest.ts';
import type { FetchedFile } from '../files/file-content.ts';
import { unseal } from './unseal.ts';
import { isSigned } from './verify-signature.ts';
import type { ToVerify } from './verify-signature.ts';

/** A file that is what its manifest promises: `fetched` is its content, decrypted where it came encrypted. */
export type VerifiedFile = { readonly manifest: Manifest; readonly hand: FileInHand; readonly fetched: FetchedFile };

/** Troubles that an upload under way can have: they must stand unchanged for a while before they count. */
const mayPass: ReadonlySet<string> = new Set(['manifest-unreadable', 'bytes-disagree', 'hash-disagrees', 'signature-file-missing', 'signature-file-wrong']);
/** Longest file of signatures that is read, in bytes (judgement: one signature has some hundred). */
const maxSignatureBytes = 64 * 1024;

/**
 * Fetches a file and holds it to its manifest, size and hash, and to what was loaded before it, before one row of it is used. Throws `data/<rule>`
 * when it was turned down, and `transient/file-unsettled` while it may still be under way; then it is looked at again at the next reading.
 */
export async function verifyFile(intake: Intake, file: ReadyFile, last: FileCursor | undefined, temporaryFile: () => Promise<FileHandle>): Promise<VerifiedFile> {
  const { context, state, mailbox, ledger } = intake;
  const signature = [file.name, ...[file.listed, file.manifest, ...file.signatures].flatMap(({ size, modifiedMs }) => [size, modifiedMs])].join(' ');
  const nowMs = context.clock.now().getTime();
  const known = state.waiting?.signature === signature ? state.waiting : undefined;
  // What stands unchanged needs no second fetching.
  if (known !== undefined && nowMs - known.sinceMs < context.config.settleMs) throw new ConnectorError('transient', 'file-unsettled');
  const manifest = file.manifest.size > maxManifestBytes ? undefined : parseManifest(await mailbox.read(file.manifest.name));
  const hand = { file, key: markOf(state, manifest?.sha256 ?? signature) };
  await ledger.begin(hand.key, file, manifest?.rows);
  const found = manifest === undefined ? { rule: 'manifest-unreadable' } : await fetchVerified(intake, hand, manifest, temporaryFile);
  if (!('rule' in found)) {
    const problem = againstHistory(intake, found, last);
    return problem === undefined ? found : await turnDown(intake, hand, problem);
  }
  const { rule } = found;
  if (mayPass.has(rule) && nowMs - (known?.sinceMs ?? nowMs) < context.config.settleMs) {
    if (known === undefined) {
      state.waiting = { signature, sinceMs: nowMs, rule };
      await writeIntakeState(context.state, state);
    }
    throw new ConnectorError('transient', 'file-unsettled');
  }
  return turnDown(intake, hand, found);
}

async function fetchVerified(intake: Intake, hand: FileInHand, manifest: Manifest, temporaryFile: () => Promise<FileHandle>): Promise<VerifiedFile | FileProblem> {
  const { context, mailbox, format } = intake;
  const { openpgp, signature } = context.config;
  const problem = disagreement(manifest, hand.file, hand.file.listed.size, format);
  if (problem !== undefined) return problem;
  if (signature !== undefined && hand.file.signatures.length === 0) return { rule: 'signature-file-missing' };
  await step(intake, hand, 'stable');
  if (manifest.bytes > context.config.maxFileBytes) return { rule: 'file-too-large' };
  if (hand.file.sealed && openpgp === undefined) return { rule: 'openpgp-not-agreed' };
  if (!hand.file.sealed && openpgp?.required === true) return { rule: 'not-encrypted' };
  const into = await temporaryFile();
  const { bytes, sha256 } = await mailbox.fetch(hand.file.name, into, manifest.bytes, context.signal);
  if (bytes !== manifest.bytes) return { rule: 'bytes-disagree' };
  await step(intake, hand, 'fetched');
  if (sha256 !== manifest.sha256) return { rule: 'hash-disagrees' };
  if (signature !== undefined && !(await isSignedApart(intake, hand.file, { content: into, bytes }, signature.partnerKeys))) return { rule: 'signature-file-wrong' };
  const content = openpgp === undefined || !hand.file.sealed ? { handle: into, bytes } : await opened(intake, into, bytes, openpgp, await temporaryFile());
  if ('rule' in content) return content;
  await step(intake, hand, 'verified');
  return { manifest, hand, fetched: { ...content, packed: hand.file.packed } };
}

/** Whether one of the signatures beside the file is the partner's and of these bytes, as they were sent. */
async function isSignedApart({ context, mailbox }: Intake, { signatures }: ReadyFile, sent: Pick<ToVerify, 'content' | 'bytes'>, partnerKeys: string): Promise<boolean> {
  const read = signatures.filter(({ size }) => size <= maxSignatureBytes).map(({ name }) => mailbox.head(name, maxSignatureBytes));
  return isSigned({ ...sent, signatures: await Promise.all(read), partnerKeys, now: context.clock.now() });
}

async function opened({ context }: Intake, sealed: FileHandle, sealedBytes: number, openpgp: NonNullable<FileFeedConfig['openpgp']>, into: FileHandle): Promise<{ handle: FileHandle; bytes: number } | FileProblem> {
  const result = await unseal({ sealed, sealedBytes, into, openpgp, maxBytes: context.config.maxUnpackedBytes, now: context.clock.now() });
  return 'rule' in result ? result : { handle: into, bytes: result.bytes };
}

/** Newer content is never overwritten by older: a file dated before the last one, or with the content of an earlier one under a new name. */
function againstHistory({ context, ledger }: Intake, { hand: { file, key }, manifest }: VerifiedFile, last: FileCursor | undefined): FileProblem | undefined {
  const before = last === undefined ? undefined : parseFileName(last.file, context.config.filePrefix);
  if (file.date > latestDay(context.clock.now())) return { rule: 'date-in-future' };
  if (before !== undefined && file.name !== before.name && file.date < before.date && !context.config.acceptEarlierDates) return { rule: 'date-before-last' };
  const earlier = manifest.rows === 0 || manifest.repeats === true ? undefined : ledger.loadedBefore(key, file.name);
  return earlier === undefined ? undefined : { rule: 'content-repeated', sameAs: earlier.file };
}
