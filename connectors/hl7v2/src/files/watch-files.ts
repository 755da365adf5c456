import { setTimeout as sleep } from 'node:timers/promises';

import { ConnectorError } from '@mast/connector-kit';

import type { FilesConfig } from './files-schema.ts';
import { momentBytes, momentOfFile } from './moment-of-file.ts';
import { takeFile } from './take-file.ts';
import type { FileWork, Listed } from './take-file.ts';

/** How often the inbox is looked at (judgement). */
const lookMs = 1_000;
/** Names under which a sender writes before it renames (judgement: the endings that such programs use). */
const unfinished = /\.(part|tmp|filepart|partial)$/i;
/** A name that is none of ours may be a file under another name first; after so long somebody should hear of it (judgement). */
const strangeMs = 3_600_000;
/** What a name may hold: it stands in answers and logs. */
const plainName = /^[A-Za-z0-9][A-Za-z0-9._ ()+-]{0,150}$/;

type Seen = { readonly as: string; readonly sinceMs: number; readonly isHeld: boolean };

/**
 * Takes batch files out of the inbox until the signal is aborted: each once it lies still, in the order of the moments that they tell. A file that is held stays in the way of nobody: messages are folded in the order in which things happened, so
 * what another file brings first overtakes nothing. What fails is logged by its code and tried again; nothing that fails here stops the listener.
 */
export async function watchFiles(work: FileWork, files: Pick<FilesConfig, 'endings' | 'settleSeconds'>, signal: AbortSignal): Promise<void> {
  const { feedId, log, meters } = work;
  const seen = new Map<string, Seen>();
  const everyMs = Math.min(lookMs, files.settleSeconds * 500);
  let trouble = '';
  while (!signal.aborted) {
    let code = '';
    try {
      await look(work, files, seen, signal);
    } catch (error) {
      code = error instanceof ConnectorError ? error.code : 'unexpected';
    }
    if (code !== '' && code !== trouble && !signal.aborted) log.error('inbox-waiting', { feedId, code });
    trouble = code;
    meters.set('inbox_unreadable', code === '' ? 0 : 1);
    await sleep(everyMs, undefined, { signal }).catch(() => undefined);
  }
}

async function look(work: FileWork, { endings, settleSeconds }: Pick<FilesConfig, 'endings' | 'settleSeconds'>, seen: Map<string, Seen>, signal: AbortSignal): Promise<void> {
  const nowMs = work.now().getTime();
  const listed = (await work.mailbox.list()).filter(({ name }) => !unfinished.test(name));
  const ours = listed.filter(({ name }) => plainName.test(name) && endings.some((ending) => name.toLowerCase().endsWith(ending)));
  for (const name of seen.keys()) if (!ours.some((file) => file.name === name)) seen.delete(name);
  for (const file of ours) {
    const as = `${file.size} ${file.modifiedMs}`;
    if (seen.get(file.name)?.as !== as) seen.set(file.name, { as, sinceMs: nowMs, isHeld: false });
  }
  tellOf(work, ours, seen, listed.filter((file) => !ours.includes(file) && nowMs - file.modifiedMs > strangeMs).length);
  const still = ours.filter(({ name }) => seen.get(name)?.isHeld === false && nowMs - (seen.get(name)?.sinceMs ?? nowMs) >= settleSeconds * 1_000);
  for (const file of await inOrder(work, still)) {
    if (signal.aborted || work.refusesAll()) return;
    const became = await takeFile(work, file);
    const known = seen.get(file.name);
    if (became === 'held' && known !== undefined) seen.set(file.name, { ...known, isHeld: true });
  }
}

function tellOf({ meters, log, feedId, now, config: { limits } }: FileWork, ours: readonly Listed[], seen: ReadonlyMap<string, Seen>, strange: number): void {
  const oldestSeconds = ours.reduce((oldest, { modifiedMs }) => Math.max(oldest, (now().getTime() - modifiedMs) / 1_000), 0);
  const isOld = oldestSeconds > limits.deadLetterAlertHours * 3_600;
  if (isOld !== (meters.value('files_old') === 1)) log.error(`files-old-${isOld ? 'begins' : 'ends'}`, { feedId, files: ours.length, oldestSeconds: Math.round(oldestSeconds) });
  if (strange > meters.value('files_strange')) log.error('files-not-named', { feedId, files: strange });
  meters.set('files_waiting', ours.length);
  meters.set('files_holding', [...seen.values()].filter(({ isHeld }) => isHeld).length);
  meters.set('files_strange', strange);
  meters.set('files_old', isOld ? 1 : 0);
  meters.set('oldest_file_seconds', oldestSeconds);
}

/** By the moment that each tells, then by name; one that tells none comes first, so that it is held or taken before it is the oldest. */
async function inOrder({ mailbox }: FileWork, files: readonly Listed[]): Promise<Listed[]> {
  const dated: { readonly file: Listed; readonly moment: number }[] = [];
  for (const file of files) dated.push({ file, moment: momentOfFile(await mailbox.head(file.name, momentBytes)) ?? 0 });
  return dated.toSorted((a, b) => a.moment - b.moment || (a.file.name < b.file.name ? -1 : 1)).map(({ file }) => file);
}
