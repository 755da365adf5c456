import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';

import { z } from 'zod';

import { secret } from '../config-schema.ts';
import type { CheckedCapability } from '../connector.ts';
import { ConnectorError } from '../connector-error.ts';
import type { Listed } from '../files/choose-file.ts';
import { askHttps } from './ask-https.ts';
import type { Asked, HttpsWorld } from './ask-https.ts';
import type { Mailbox } from './mailbox.ts';

/** A mailbox that a partner offers over HTTPS: spread it into a connector's schema. */
export const httpsFields = {
  url: z.url({ protocol: /^https?$/ }).refine((url) => !url.endsWith('/'), { error: 'without a slash at its end' }).describe('Address of the mailbox, without a slash at its end; nothing else is contacted and no redirect is followed'),
  token: secret(z.string().min(1)).describe('Access token of an account that may list, fetch and delete files and put results'),
};
type Address = z.infer<z.ZodObject<typeof httpsFields>>;

const listing = z.object({ files: z.array(z.object({ name: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._ ()+-]{0,150}$/), size: z.int().min(0), modified: z.iso.datetime({ offset: true }), etag: z.string().regex(/^"[\x21\x23-\x7e]*"$/) })) });

/** A transfer that brings nothing for this long has stalled (judgement). */
const stallMs = 60_000;
const mostListing = 8 * 1024 * 1024;

/**
 * A mailbox over HTTPS: `GET <url>/files` lists (JSON `{files:[{name, size, modified, etag}]}`, with an ETag of its own), `GET <url>/files/<name>` fetches under the listed ETag,
 * so that a file that was replaced meanwhile is never half one and half the other, `PUT <url>/results/<name>` answers, `DELETE <url>/files/<name>` under the same ETag takes it away.
 * Errors of every call: those of `askHttps`, `data/listing-unreadable`, `transient/file-replaced`, `transient/source-cut`.
 */
export function createHttpsMailbox(address: Address, world: HttpsWorld): Mailbox {
  const ask: Asked = (method, path, headers, body) => askHttps(address, world, { method, path, headers, ...(body === undefined ? {} : { body }) });
  const etags = new Map<string, string>();
  let last: { readonly etag: string; readonly files: Listed[] } | undefined;
  const keyOf = ({ name, size, modifiedMs }: Listed): string => `${name} ${size} ${modifiedMs}`;
  const current = (name: string): string => etags.get(keyOf(last?.files.find((file) => file.name === name) ?? { name, size: -1, modifiedMs: -1 })) ?? '"gone"';

  const list = async (): Promise<Listed[]> => {
    const response = await ask('GET', '/files', last === undefined ? {} : { 'if-none-match': last.etag });
    if (response.status === 304 && last !== undefined) return last.files;
    const content = listing.safeParse(parsed((await bytesOf(response, mostListing)).toString('utf8')));
    if (!content.success) throw new ConnectorError('data', 'listing-unreadable');
    const files = content.data.files.map(({ name, size, modified, etag }) => {
      const listed = { name, size, modifiedMs: Date.parse(modified) };
      etags.set(keyOf(listed), etag);
      return listed;
    });
    const etag = response.headers.get('etag');
    last = { etag: etag ?? '"none"', files };
    return files;
  };
  const get = async (name: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> => {
    const response = await ask('GET', `/files/${encodeURIComponent(name)}`, { 'if-match': current(name), ...headers });
    if (response.status !== 412 && response.status !== 404) return response;
    await response.body?.cancel();
    throw new ConnectorError('transient', 'file-replaced');
  };
  return {
    list,
    read: async (name) => (await bytesOf(await get(name), mostListing)).toString('utf8'),
    head: async (name, bytes) => (await bytesOf(await get(name, { range: `bytes=0-${bytes - 1}` }), bytes, true)).subarray(0, bytes),
    fetch: async (name, into, mostBytes, signal) => fetchInto(await get(name), into, mostBytes, signal),
    answer: async (name, text) => {
      const response = await ask('PUT', `/results/${encodeURIComponent(name)}`, { 'content-type': 'application/json' }, text);
      await response.body?.cancel();
      if (!response.ok) throw new ConnectorError('data', 'answer-unexpected');
    },
    remove: async (files) => {
      const seen = files.map((file) => ({ ...file, etag: etags.get(keyOf(file)) ?? '"gone"' }));
      // Looked at first, so that of a pair none goes when one of them was replaced.
      const now = new Map((await list()).map((file) => [file.name, etags.get(keyOf(file))]));
      if (seen.some(({ name, etag }) => now.has(name) && now.get(name) !== etag)) return false;
      for (const { name, etag } of seen) {
        const response = await ask('DELETE', `/files/${encodeURIComponent(name)}`, { 'if-match': etag });
        await response.body?.cancel();
        if (response.status === 412) return false;
      }
      return true;
    },
    close: async () => undefined,
  };
}

/** Lists, and says whether results may be put: by asking for the methods that `/results` allows. */
export async function checkHttps(address: Address, world: HttpsWorld): Promise<readonly CheckedCapability[]> {
  const tried = async (capability: string, work: () => Promise<unknown>): Promise<CheckedCapability> => {
    try {
      await work();
      return { capability, ok: true };
    } catch (error) {
      return { capability, ok: false, code: error instanceof ConnectorError ? error.code : 'unexpected' };
    }
  };
  const mailbox = createHttpsMailbox(address, world);
  return [
    await tried('read-inbox', () => mailbox.list()),
    await tried('write-outbox', async () => {
      const response = await askHttps(address, world, { method: 'OPTIONS', path: '/results', headers: {} });
      await response.body?.cancel();
      if (!(response.headers.get('allow') ?? '').toUpperCase().split(/\s*,\s*/).includes('PUT')) throw new ConnectorError('config', 'permission-denied');
    }),
  ];
}

async function fetchInto(response: Response, into: FileHandle, mostBytes: number, signal: AbortSignal): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash('sha256');
  let bytes = 0;
  await into.truncate(0);
  for await (const chunk of chunksIn(response, signal)) {
    hash.update(chunk);
    await into.write(chunk, 0, chunk.length, bytes);
    bytes += chunk.length;
    if (bytes > mostBytes) return { bytes, sha256: '' };
  }
  return { bytes, sha256: hash.digest('hex') };
}

async function bytesOf(response: Response, most: number, isPart = false): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of chunksIn(response)) {
    chunks.push(chunk);
    bytes += chunk.length;
    if (bytes >= most && isPart) break;
    if (bytes > most) throw new ConnectorError('data', 'listing-unreadable');
  }
  return Buffer.concat(chunks);
}

/** The chunks of an answer. A body that stops, breaks or is aborted is `transient/source-cut`. */
async function* chunksIn(response: Response, signal?: AbortSignal): AsyncGenerator<Uint8Array, void, void> {
  const reader = response.body?.getReader();
  if (reader === undefined) return;
  try {
    for (;;) {
      const stop = AbortSignal.any([AbortSignal.timeout(stallMs), ...(signal === undefined ? [] : [signal])]);
      const next = await Promise.race([reader.read(), aborted(stop)]);
      if (next.done) return;
      yield next.value as Uint8Array;
    }
  } catch (error) {
    throw error instanceof ConnectorError ? error : new ConnectorError('transient', 'source-cut');
  } finally {
    void reader.cancel().catch(() => undefined);
  }
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(new ConnectorError('transient', 'source-cut')), { once: true });
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
