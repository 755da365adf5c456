import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';

import { ConnectorError } from '../connector-error.ts';
import type SftpClient from 'ssh2-sftp-client';

import type { Listed } from '../files/choose-file.ts';
import type { Mailbox } from '../intake/mailbox.ts';

/** A transfer that brings nothing for this long has stalled (judgement). */
const stallMs = 60_000;

/** Folders at an SFTP server as a mailbox. Errors of every call: `transient/sftp-interrupted`, `config/sftp-permission-denied`. */
export function createSftpMailbox(client: SftpClient, inbox: string, outbox: string): Mailbox {
  const inInbox = (name: string): string => `${inbox}/${name}`;
  const list = (): Promise<Listed[]> =>
    guarded(async () => (await client.list(inbox)).filter(({ type, name }) => type === '-' && !name.includes('/')).map(({ name, size, modifyTime }) => ({ name, size, modifiedMs: modifyTime })));
  return {
    list,
    read: (name) => guarded(async () => {
      const content = await client.get(inInbox(name));
      return Buffer.isBuffer(content) ? content.toString('utf8') : '';
    }),
    head: (name, bytes) => guarded(async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of client.createReadStream(inInbox(name), { start: 0, end: bytes - 1 }) as AsyncIterable<Buffer>) chunks.push(chunk);
      return Buffer.concat(chunks);
    }),
    fetch: (name, into, mostBytes, signal) => guarded(() => fetchInto(client, inInbox(name), into, mostBytes, signal)),
    answer: (name, text) => guarded(async () => {
      const file = `${outbox}/${name}`;
      await client.put(Buffer.from(text), `${file}.part`);
      await client.delete(file, true);
      await client.rename(`${file}.part`, file);
    }),
    remove: async (files) => {
      const there = new Map((await list()).map((listed) => [listed.name, listed]));
      const found = files.flatMap((file) => there.get(file.name) ?? []);
      const same = found.filter((now) => files.some(({ name, size, modifiedMs }) => name === now.name && size === now.size && modifiedMs === now.modifiedMs));
      if (same.length < found.length) return false;
      for (const { name } of same) await guarded(() => client.delete(inInbox(name), true));
      return true;
    },
    close: async () => {
      await client.end().catch(() => undefined);
    },
  };
}

async function fetchInto(client: SftpClient, path: string, into: FileHandle, mostBytes: number, signal: AbortSignal): Promise<{ bytes: number; sha256: string }> {
  const stalled = new AbortController();
  const watch = setTimeout(() => stalled.abort(), stallMs);
  const hash = createHash('sha256');
  let bytes = 0;
  const keep = async (chunks: AsyncIterable<Buffer>): Promise<void> => {
    for await (const chunk of chunks) {
      watch.refresh();
      hash.update(chunk);
      await into.write(chunk, 0, chunk.length, bytes);
      bytes += chunk.length;
      // It grows while it is read: what came is more than was promised, which is all that has to be known.
      if (bytes > mostBytes) throw new RangeError('longer than promised');
    }
  };
  try {
    await into.truncate(0);
    await pipeline(client.createReadStream(path), keep, { signal: AbortSignal.any([signal, stalled.signal]) });
    return { bytes, sha256: hash.digest('hex') };
  } catch (error) {
    if (bytes > mostBytes) return { bytes, sha256: '' };
    throw error;
  } finally {
    clearTimeout(watch);
  }
}

/** Foreign errors end here: their texts name paths and hosts. Status 3 is SSH_FX_PERMISSION_DENIED (draft-ietf-secsh-filexfer-02 section 7). */
async function guarded<Value>(work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    const code: unknown = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOSPC' || code === 'EDQUOT') throw new ConnectorError('system', 'disk-full');
    throw code === 3 || code === 'EACCES' ? new ConnectorError('config', 'sftp-permission-denied') : new ConnectorError('transient', 'sftp-interrupted');
  }
}
