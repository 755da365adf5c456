import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { lstat, open, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { ConnectorError } from '@mast/connector-kit';
import type { Log } from '@mast/connector-kit';
import type { Listed } from '@mast/connector-kit/files';
import type { Mailbox } from '@mast/connector-kit/intake';
import { codeOf, copyFile, guardedFiles, headOf, withPlainFile } from '@mast/connector-kit/intake';

import type { MeshCsvConfig } from '../config.ts';
import { readControlFile, writeControlFile } from './control-file.ts';

/** A message that came: the name its sender gave the file, and the pair on disk. */
type Message = { readonly listed: Listed; readonly stem: string; readonly arrivedMs: number };

const maxControlBytes = 64 * 1024;
/** File names as our contract has them; a sender's name is never joined to a path. */
const plainName = /^[A-Za-z0-9][A-Za-z0-9._ ()+-]{0,150}$/;

/**
 * The folders of a MESH client as a partner's mailbox. Each file travels as a pair of one stem, `.dat` with the content, moved first, and `.ctl`, which says who sent it, under which
 * workflow and by what name (LocalId). Messages of other senders or workflows are left alone; links are not followed. Answers go out as pairs of their own. Errors of every call:
 * `config/mesh-folder-denied`, `config/mesh-folder-missing`, `system/disk-full`, `transient/mesh-folder-unreadable`.
 */
export function createMeshMailbox({ mesh }: Pick<MeshCsvConfig, 'mesh'>, log: Log, preview = false): Mailbox {
  let messages = new Map<string, readonly Message[]>();
  const newest = (name: string): Message => {
    const [message] = messages.get(name) ?? [];
    if (message === undefined) throw new ConnectorError('transient', 'mesh-folder-unreadable');
    return message;
  };
  const list = (): Promise<Listed[]> =>
    guarded(async () => {
      messages = await readMessages(mesh, log, preview);
      return [...messages.values()].flatMap(([message]) => message?.listed ?? []);
    });
  return {
    list,
    read: (name) => guarded(() => withPlainFile(join(mesh.inbox, `${newest(name).stem}.dat`), async (file) => (await file.readFile()).toString('utf8'))),
    head: (name, bytes) => guarded(() => withPlainFile(join(mesh.inbox, `${newest(name).stem}.dat`), (file) => headOf(file, bytes))),
    fetch: (name, into, mostBytes, signal) => guarded(() => withPlainFile(join(mesh.inbox, `${newest(name).stem}.dat`), (file) => copyFile(file, into, mostBytes, signal))),
    answer: (name, text) => guarded(async () => {
      const stem = join(mesh.outbox, `mast-${randomUUID()}`);
      const control = writeControlFile({ from: mesh.mailbox, to: mesh.partnerMailbox, workflowId: mesh.answerWorkflowId, localId: name });
      for (const [ending, content] of [['.dat', text], ['.ctl', control]] as const) {
        await writeFile(`${stem}${ending}.part`, content, { mode: 0o640 });
        await rename(`${stem}${ending}.part`, `${stem}${ending}`);
      }
    }),
    remove: async (files) => {
      const before = new Map(files.map(({ name }) => [name, messages.get(name) ?? []]));
      const now = new Map((await list()).map((listed) => [listed.name, listed]));
      const found = files.filter(({ name }) => now.has(name));
      if (found.some(({ name, size, modifiedMs }) => now.get(name)?.size !== size || now.get(name)?.modifiedMs !== modifiedMs)) return false;
      // What the sender sent under this name before was replaced by this, and goes with it; what came since stays.
      const stems = found.flatMap(({ name }) => before.get(name)?.map(({ stem }) => stem) ?? []);
      for (const stem of stems) await guarded(() => removePair(mesh.inbox, stem));
      return true;
    },
    close: async () => undefined,
  };
}

/** The messages of the agreed sender and workflow by file name, each name's newest first. */
async function readMessages(mesh: MeshCsvConfig['mesh'], log: Log, preview: boolean): Promise<Map<string, Message[]>> {
  const messages = new Map<string, Message[]>();
  const names = (await readdir(mesh.inbox, { withFileTypes: true })).filter((entry) => entry.isFile() && entry.name.endsWith('.ctl')).map(({ name }) => name.slice(0, -'.ctl'.length));
  for (const stem of names.toSorted()) {
    const control = await readControl(join(mesh.inbox, `${stem}.ctl`));
    if (control?.to !== mesh.mailbox) continue;
    if (control.messageType === 'Report' || control.status === 'ERROR') {
      // MESH could not deliver an answer of ours. The codes are MESH's own.
      log.error('mesh-not-delivered', { statusCode: control.statusCode ?? '' });
      if (!preview) await removePair(mesh.inbox, stem);
      continue;
    }
    if (control.from !== mesh.partnerMailbox || control.workflowId !== mesh.workflowId || control.messageType !== 'Data' || !plainName.test(control.localId)) continue;
    const content = await lstat(join(mesh.inbox, `${stem}.dat`)).catch(missingIsUndefined);
    if (content?.isFile() !== true) {
      log.error('mesh-pair-incomplete');
      continue;
    }
    const listed = { name: control.localId, size: content.size, modifiedMs: Math.round(content.mtimeMs) };
    messages.set(listed.name, [...(messages.get(listed.name) ?? []), { listed, stem, arrivedMs: content.mtimeMs }]);
  }
  return new Map([...messages].map(([name, those]) => [name, those.toSorted((a, b) => b.arrivedMs - a.arrivedMs)]));
}

async function readControl(path: string): Promise<ReturnType<typeof readControlFile>> {
  const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW).catch(missingIsUndefined);
  if (file === undefined) return undefined;
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(maxControlBytes), 0, maxControlBytes, 0);
    return readControlFile(buffer.toString('utf8', 0, bytesRead));
  } finally {
    await file.close();
  }
}

/** The content goes first: a control file that is left over holds no person. */
async function removePair(inbox: string, stem: string): Promise<void> {
  await rm(join(inbox, `${stem}.dat`), { force: true });
  await rm(join(inbox, `${stem}.ctl`), { force: true });
}

function missingIsUndefined(error: unknown): undefined {
  if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ELOOP') return undefined;
  throw error;
}

/** Foreign errors end here: their texts name paths. */
function guarded<Value>(work: () => Promise<Value>): Promise<Value> {
  return guardedFiles('mesh-folder', work);
}
