import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { createGunzip, createGzip } from 'node:zlib';

/** What was asked for. */
export type ExportWish = { readonly from: string; readonly to: string; readonly terms: boolean };

/** An export that is being read, was, or broke off. What came is kept packed, in memory, with the session. */
export type ExportJob = ExportWish & {
  state: 'working' | 'done' | 'broken';
  events: number;
  bytes: number;
  /** When the last event that came was recorded; they come the oldest first. */
  reached: string | undefined;
  readonly finished: Promise<void>;
  /** The whole text, unpacked as it is read; for an export that is done. */
  readonly text: () => Readable;
};

/** Twenty thousand answers of twenty people each, with their proofs, are about 90 MB packed (reckoned); more is no export of ours. */
const mostPackedBytes = 128 * 1024 * 1024;

/** Begins to read an export; no body is one of nothing. It never throws: what breaks off keeps nothing. */
export function readExport(wish: ExportWish, body: ReadableStream<Uint8Array> | undefined): ExportJob {
  const packer = createGzip();
  const parts: Buffer[] = [];
  let packed = 0;
  const job: ExportJob = { ...wish, state: 'working', events: 0, bytes: 0, reached: undefined, finished: Promise.resolve(), text: () => Readable.from(parts).pipe(createGunzip()) };

  async function keep(): Promise<void> {
    for await (const part of packer as AsyncIterable<Buffer>) {
      packed += part.length;
      if (packed > mostPackedBytes) throw new Error('an export is longer than exports are');
      parts.push(part);
    }
  }

  async function* counted(): AsyncGenerator<Uint8Array, void, void> {
    let rest = '';
    for await (const chunk of body ?? []) {
      job.bytes += chunk.length;
      const lines = (rest + Buffer.from(chunk).toString('latin1')).split('\n');
      rest = lines.pop() ?? '';
      job.events += lines.length;
      job.reached = recordedIn(lines.at(-1)) ?? job.reached;
      yield chunk;
    }
    if (rest !== '') throw new Error('an export ended within a line');
  }

  async function read(): Promise<void> {
    const source = Readable.from(counted());
    source.on('error', (error) => packer.destroy(error));
    source.pipe(packer);
    try {
      await keep();
      job.state = 'done';
    } catch {
      parts.length = 0;
      job.state = 'broken';
      source.destroy();
    }
  }
  return Object.assign(job, { finished: read() });
}

function recordedIn(line: string | undefined): string | undefined {
  return line === undefined ? undefined : /"recorded":"([^"]+)"/.exec(line)?.[1];
}
