import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';

import { decodeRecord, recordHeaderBytes, recordLength } from './journal-record.ts';
import type { Received } from './journal-record.ts';
import type { Journal } from './journal.ts';
import type { Seal } from './seal.ts';

/** Read at a time; a longer message is read by itself. */
const chunkBytes = 512 * 1024;

/** One step of reading: messages in order, and the numbers of those that are damaged. */
export type JournalStep = { readonly messages: readonly Received[]; readonly damaged: readonly number[]; readonly lastId: number };

type Opened = { readonly path: string; readonly handle: FileHandle; at: number };

/** Reads a journal from a message on, as far as it is on the disk, a chunk at a time. One reader at a time. */
export class JournalReader {
  readonly #journal: Journal;
  readonly #seal: Seal;
  #afterId: number;
  #open: Opened | undefined;

  constructor(journal: Journal, seal: Seal, afterId: number) {
    [this.#journal, this.#seal, this.#afterId] = [journal, seal, afterId];
  }

  /** The next messages, at most `most`; undefined where nothing more is on the disk. */
  async next(most: number): Promise<JournalStep | undefined> {
    while (this.#afterId < this.#journal.durableId) {
      const opened = await this.#segment();
      if (opened === undefined) return undefined;
      const step = await this.#read(opened, most);
      if (step !== undefined) return step;
      // This file has no more: the next message lies in the next one, or what was left here is a write that failed.
      if (!this.#hasNext(opened.path)) return undefined;
      await this.#leave(opened.path);
    }
    return undefined;
  }

  async #segment(): Promise<Opened | undefined> {
    if (this.#open !== undefined) return this.#open;
    const { segments } = this.#journal;
    const segment = segments.findLast(({ firstId }) => firstId <= this.#afterId + 1) ?? segments[0];
    if (segment === undefined) return undefined;
    this.#open = { path: segment.path, handle: await open(segment.path, 'r'), at: 0 };
    return this.#open;
  }

  #hasNext(path: string): boolean {
    const { segments } = this.#journal;
    return segments.findIndex((segment) => segment.path === path) < segments.length - 1;
  }

  async #leave(path: string): Promise<void> {
    const { segments } = this.#journal;
    const next = segments[segments.findIndex((segment) => segment.path === path) + 1];
    await this.close();
    if (next !== undefined) this.#open = { path: next.path, handle: await open(next.path, 'r'), at: 0 };
  }

  async #read(opened: Opened, most: number): Promise<JournalStep | undefined> {
    const buffer = await this.#bytes(opened);
    const [messages, damaged]: [Received[], number[]] = [[], []];
    let at = 0;
    let lastId = this.#afterId;
    for (let step = decodeRecord(this.#seal, buffer, 0); step !== undefined && step.id <= this.#journal.durableId && messages.length < most; step = decodeRecord(this.#seal, buffer, at)) {
      at = step.end;
      if (step.id <= this.#afterId) continue;
      lastId = step.id;
      if (step.message === undefined) damaged.push(step.id);
      else messages.push(step.message);
    }
    opened.at += at;
    if (at === 0) return undefined;
    this.#afterId = lastId;
    return { messages, damaged, lastId };
  }

  async #bytes({ handle, at }: Opened): Promise<Buffer> {
    const chunk = Buffer.allocUnsafe(chunkBytes);
    const { bytesRead } = await handle.read(chunk, 0, chunkBytes, at);
    const length = bytesRead < recordHeaderBytes ? undefined : recordLength(chunk, 0);
    if (length === undefined || length <= bytesRead) return chunk.subarray(0, bytesRead);
    const whole = Buffer.allocUnsafe(length);
    const read = await handle.read(whole, 0, length, at);
    return whole.subarray(0, read.bytesRead);
  }

  async close(): Promise<void> {
    const opened = this.#open;
    this.#open = undefined;
    await opened?.handle.close();
  }
}
