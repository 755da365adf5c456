import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';

import { ConnectorError } from '@mast/connector-kit';
import type SftpClient from 'ssh2-sftp-client';

import type { Listed } from './choose-file.ts';

/** A partner's inbox and outbox. Errors of every call: `transient/sftp-interrupted`, `config/sftp-permission-denied`. */
export type Mailbox = {
  /** Plain files only; folders and links are not seen. */
  list(): Promise<Listed[]>;
  read(name: string): Promise<string>;
  /** Copies a file as one stream into an open local file, and says what came: compare both before using it. */
  fetch(name: string, into: FileHandle, signal: AbortSignal): Promise<{ bytes: number; sha256: string }>;
  /** Puts an answer into the outbox, whole or not at all, in place of an older one. */
  answer(name: string, text: string): Promise<void>;
  /** Takes a file out of the inbox; one that is gone already is no error. */
  remove(name: string): Promise<void>;
  close(): Promise<void>;
};

/** A transfer that brings nothing for this long has stalled (judgement). */
const stallMs = 60_000;

export function createMailbox(client: SftpClient, inbox: string, outbox: string): Mailbox {
  const inInbox = (name: string): string => `${inbox}/${name}`;
  return {
    list: () => guarded(async () => (await client.list(inbox)).filter(({ type }) => type === '-').map(({ name, size, modifyTime }) => ({ name, size, modifiedMs: modifyTime }))),
    read: (name) => guarded(async () => {
      const content = await client.get(inInbox(name));
      return Buffer.isBuffer(content) ? content.toString('utf8') : '';
    }),
    fetch: (name, into, signal) => guarded(() => fetchInto(client, inInbox(name), into, signal)),
    answer: (name, text) => guarded(async () => {
      const file = `${outbox}/${name}`;
      await client.put(Buffer.from(text), `${file}.part`);
      await client.delete(file, true);
      await client.rename(`${file}.part`, file);
    }),
    remove: (name) => guarded(async () => {
      await client.delete(inInbox(name), true);
    }),
    close: async () => {
      await client.end().catch(() => undefined);
    },
  };
}

async function fetchInto(client: SftpClient, path: string, into: FileHandle, signal: AbortSignal): Promise<{ bytes: number; sha256: string }> {
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
    }
  };
  try {
    await into.truncate(0);
    await pipeline(client.createReadStream(path), keep, { signal: AbortSignal.any([signal, stalled.signal]) });
    return { bytes, sha256: hash.digest('hex') };
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
    throw code === 3 || code === 'EACCES' ? new ConnectorError('config', 'sftp-permission-denied') : new ConnectorError('transient', 'sftp-interrupted');
  }
}
