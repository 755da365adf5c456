import type { FileHandle } from 'node:fs/promises';

import type { ReadyFile } from './choose-file.ts';
import type { FileCursor } from './file-cursor.ts';
import { parseFileName } from './file-name.ts';
import type { FileProblem } from './file-refused.ts';
import { step, turnDown } from './intake.ts';
import type { FileInHand, Intake } from './intake.ts';
import { markOf, writeIntakeState } from './intake-state.ts';
import { latestDay } from './latest-day.ts';
import type { Manifest } from './manifest.ts';
import { disagreement, maxManifestBytes, parseManifest } from './manifest.ts';

/** Troubles that an upload under way can have: they must stand unchanged for a while before they count. */
const mayPass: ReadonlySet<string> = new Set(['manifest-unreadable', 'bytes-disagree', 'hash-disagrees']);

/**
 * Fetches a file and holds it to its manifest, size and hash, and to what was loaded before it, before one row of it is used. Undefined when the file is not to
 * be loaded now: it was turned down, or may still be under way and is looked at again at the next reading.
 */
export async function verifyFile(intake: Intake, file: ReadyFile, last: FileCursor | undefined, into: FileHandle): Promise<{ manifest: Manifest; hand: FileInHand } | undefined> {
  const { context, state, mailbox, ledger } = intake;
  const signature = [file.name, file.listed.size, file.listed.modifiedMs, file.manifest.size, file.manifest.modifiedMs].join(' ');
  const nowMs = context.clock.now().getTime();
  const known = state.waiting?.signature === signature ? state.waiting : undefined;
  // What stands unchanged needs no second fetching.
  if (known !== undefined && nowMs - known.sinceMs < context.config.settleMs) return undefined;
  const manifest = file.manifest.size > maxManifestBytes ? undefined : parseManifest(await mailbox.read(file.manifest.name));
  const hand = { file, key: markOf(state, manifest?.sha256 ?? signature) };
  await ledger.begin(hand.key, file, manifest?.rows);
  const problem = manifest === undefined ? { rule: 'manifest-unreadable' } : ((await fetchVerified(intake, hand, manifest, into)) ?? againstHistory(intake, hand, manifest, last));
  if (problem === undefined && manifest !== undefined) return { manifest, hand };
  const { rule } = problem ?? { rule: 'manifest-unreadable' };
  if (mayPass.has(rule) && nowMs - (known?.sinceMs ?? nowMs) < context.config.settleMs) {
    if (known === undefined) {
      state.waiting = { signature, sinceMs: nowMs, rule };
      await writeIntakeState(context.state, state);
    }
    return undefined;
  }
  await turnDown(intake, hand, problem ?? { rule });
  return undefined;
}

async function fetchVerified(intake: Intake, hand: FileInHand, manifest: Manifest, into: FileHandle): Promise<FileProblem | undefined> {
  const { context, mailbox, layout } = intake;
  const problem = disagreement(manifest, hand.file, hand.file.listed.size, layout.layout);
  if (problem !== undefined) return problem;
  await step(intake, hand, 'stable');
  if (manifest.bytes > context.config.maxFileBytes) return { rule: 'file-too-large' };
  const { bytes, sha256 } = await mailbox.fetch(hand.file.name, into, manifest.bytes, context.signal);
  if (bytes !== manifest.bytes) return { rule: 'bytes-disagree' };
  await step(intake, hand, 'fetched');
  if (sha256 !== manifest.sha256) return { rule: 'hash-disagrees' };
  await step(intake, hand, 'verified');
  return undefined;
}

/** Newer content is never overwritten by older: a file dated before the last one, or with the content of an earlier one under a new name. */
function againstHistory({ context, ledger }: Intake, { file, key }: FileInHand, manifest: Manifest, last: FileCursor | undefined): FileProblem | undefined {
  const before = last === undefined ? undefined : parseFileName(last.file, context.config.filePrefix);
  if (file.date > latestDay(context.clock.now())) return { rule: 'date-in-future' };
  if (before !== undefined && file.name !== before.name && file.date < before.date && !context.config.acceptEarlierDates) return { rule: 'date-before-last' };
  const earlier = manifest.rows === 0 || manifest.repeats === true ? undefined : ledger.loadedBefore(key, file.name);
  return earlier === undefined ? undefined : { rule: 'content-repeated', sameAs: earlier.file };
}
