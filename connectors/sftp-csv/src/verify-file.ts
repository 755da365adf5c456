import type { FileHandle } from 'node:fs/promises';

import type { ReadyFile } from './choose-file.ts';
import type { FileProblem } from './file-refused.ts';
import { finish } from './intake.ts';
import type { Intake } from './intake.ts';
import { writeIntakeState } from './intake-state.ts';
import type { Manifest } from './manifest.ts';
import { disagreement, maxManifestBytes, parseManifest } from './manifest.ts';
import { refusal } from './result-file.ts';

/** Troubles that an upload under way can have: they must stand unchanged for a while before they count. */
const mayPass: ReadonlySet<string> = new Set(['manifest-unreadable', 'bytes-disagree', 'hash-disagrees']);

/**
 * Fetches a file and holds it to its manifest, size and hash, before one row of it is used. Undefined when the file is not to be loaded now:
 * it was refused and answered, or may still be under way and is looked at again at the next reading.
 */
export async function verifyFile(intake: Intake, file: ReadyFile, into: FileHandle): Promise<Manifest | undefined> {
  const { context, state } = intake;
  const signature = [file.name, file.listed.size, file.listed.modifiedMs, file.manifest.size, file.manifest.modifiedMs].join(' ');
  const nowMs = context.clock.now().getTime();
  const known = state.waiting?.signature === signature ? state.waiting : undefined;
  const found = known === undefined ? await lookAt(intake, file, into) : { rule: known.rule };
  if (!('rule' in found)) return found;
  if (mayPass.has(found.rule) && nowMs - (known?.sinceMs ?? nowMs) < context.config.settleMs) {
    if (known === undefined) {
      state.waiting = { signature, sinceMs: nowMs, rule: found.rule };
      await writeIntakeState(context.state, state);
    }
    return undefined;
  }
  await finish(intake, file, refusal(file, found, context.clock.now()));
  return undefined;
}

async function lookAt({ context, mailbox, layout }: Intake, file: ReadyFile, into: FileHandle): Promise<Manifest | FileProblem> {
  const manifest = file.manifest.size > maxManifestBytes ? undefined : parseManifest(await mailbox.read(file.manifest.name));
  if (manifest === undefined) return { rule: 'manifest-unreadable' };
  const problem = disagreement(manifest, file, file.listed.size, layout.layout);
  if (problem !== undefined) return problem;
  if (manifest.bytes > context.config.maxFileBytes) return { rule: 'file-too-large' };
  const { bytes, sha256 } = await mailbox.fetch(file.name, into, manifest.bytes, context.signal);
  if (bytes !== manifest.bytes) return { rule: 'bytes-disagree' };
  return sha256 === manifest.sha256 ? manifest : { rule: 'hash-disagrees' };
}
