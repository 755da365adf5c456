import type { FileHandle } from 'node:fs/promises';
import { rename, truncate } from 'node:fs/promises';

import { createSegment, listSegments, removeSegment, removeStrays } from './journal-files.ts';
import type { Segment } from './journal-files.ts';
import { encodeRecord } from './journal-record.ts';
import type { Received } from './journal-record.ts';
import { readSegment } from './read-segment.ts';
import type { Seal } from './seal.ts';

/** A file is followed by the next at this size (judgement): what is in one is erased together. */
const segmentBytes = 8 * 1024 * 1024;
/** Messages written and synced together, at most: memory, and how long the first of them waits (judgement). */
const mostTogether = 512;

type Waiting = { readonly record: Buffer; readonly id: number; readonly written: () => void; readonly failed: (error: unknown) => void };

/**
 * The messages as they came, sealed, in files that are only ever added to. `append` resolves when the message is on the disk (fdatasync): only
 * then may its sender be told. All that arrives while the disk is busy is written together.
 */
export class Journal {
  readonly #folder: string;
  readonly #seal: Seal;
  #segments: Segment[];
  #current: { readonly segment: Segment; readonly handle: FileHandle; size: number } | undefined;
  #nextId: number;
  #durableId: number;
  #waiting: Waiting[] = [];
  #flushing: Promise<void> | undefined;
  #bytes = 0;

  private constructor(folder: string, seal: Seal, segments: Segment[], lastId: number) {
    [this.#folder, this.#seal, this.#segments] = [folder, seal, segments];
    [this.#nextId, this.#durableId] = [lastId + 1, lastId];
  }

  /**
   * Opens the journal of a folder. `knownId` is the last number that the index has seen; messages after it are told one by one, in order. The
   * last file may end in messages that were half written when the machine stopped: that end is cut off, since nobody was told that they are
   * safe. A file of which nothing opens is put aside, not cut: it may be the key that is wrong.
   */
  static async open(folder: string, seal: Seal, knownId: number, tell: { readonly unknown: (message: Received) => void; readonly cut: (bytes: number) => void; readonly damaged: (id: number) => void }): Promise<Journal> {
    const segments = await listSegments(folder);
    let lastId = knownId;
    for (const [at, segment] of segments.entries()) {
      const next = segments[at + 1];
      if (next !== undefined && next.firstId <= knownId + 1) continue;
      const { records, wholeBytes, bytes } = await readSegment(segment, seal);
      for (const { id, message } of records) {
        lastId = Math.max(lastId, id);
        if (message === undefined) tell.damaged(id);
        else if (id > knownId) tell.unknown(message);
      }
      if (next !== undefined || wholeBytes === bytes) continue;
      tell.cut(bytes - wholeBytes);
      if (wholeBytes > 0) await truncate(segment.path, wholeBytes);
      else await rename(segment.path, `${segment.path}.unreadable`);
    }
    return new Journal(folder, seal, await listSegments(folder), lastId);
  }

  /** Number of the last message that is on the disk. */
  get durableId(): number {
    return this.#durableId;
  }

  get segments(): readonly Segment[] {
    return this.#segments;
  }

  /** Bytes written since it was opened. */
  get bytesWritten(): number {
    return this.#bytes;
  }

  /** Gives the message its number and writes it. Rejects where it could not be stored: its sender must not be answered. */
  append(message: Omit<Received, 'id'>): { readonly id: number; readonly stored: Promise<void> } {
    const id = this.#nextId;
    this.#nextId += 1;
    const record = encodeRecord(this.#seal, { ...message, id });
    const stored = new Promise<void>((written, failed) => this.#waiting.push({ record, id, written, failed }));
    this.#flushing ??= this.#flush();
    return { id, stored };
  }

  async #flush(): Promise<void> {
    // What else came with this turn of the event loop is written with it.
    await new Promise((resolve) => setImmediate(resolve));
    while (this.#waiting.length > 0) {
      const together = this.#waiting.splice(0, mostTogether);
      try {
        await this.#write(together);
        for (const { written } of together) written();
      } catch (error) {
        await this.#abandon();
        for (const { failed } of together) failed(error);
      }
    }
    this.#flushing = undefined;
  }

  async #write(together: readonly Waiting[]): Promise<void> {
    const [first] = together;
    const last = together.at(-1);
    if (first === undefined || last === undefined) return;
    if (this.#current === undefined || this.#current.size >= segmentBytes) await this.#begin(first.id);
    const current = this.#current;
    if (current === undefined) throw new Error('no file to write to');
    const bytes = Buffer.concat(together.map(({ record }) => record));
    await current.handle.appendFile(bytes);
    await current.handle.datasync();
    current.size += bytes.length;
    this.#bytes += bytes.length;
    this.#durableId = last.id;
  }

  async #begin(firstId: number): Promise<void> {
    await this.#current?.handle.close();
    this.#current = undefined;
    const { segment, handle } = await createSegment(this.#folder, firstId);
    this.#segments = [...this.#segments.filter(({ path }) => path !== segment.path), segment];
    this.#current = { segment, handle, size: 0 };
  }

  /** After a write that failed nobody knows what the disk holds: the file is cut to what is certain, and the next message begins another. */
  async #abandon(): Promise<void> {
    const current = this.#current;
    this.#current = undefined;
    if (current === undefined) return;
    await current.handle.truncate(current.size).catch(() => undefined);
    await current.handle.close().catch(() => undefined);
    // A file of a failed first write is in the way of the next try under the same number.
    if (current.size === 0) await rename(current.segment.path, `${current.segment.path}.failed`).catch(() => undefined);
  }

  /** Ends the file under way, so that it can be erased once its messages are settled. */
  async rotate(): Promise<void> {
    await this.#flushing;
    if (this.#current === undefined || this.#current.size === 0) return;
    await this.#current.handle.close();
    this.#current = undefined;
  }

  /** Erases the files that hold no message after `settledId`, and files put aside before `strayMs`; the file under way stays. Returns how many went. */
  async erase(settledId: number, strayMs: number): Promise<number> {
    const held = this.#current?.segment.path;
    const gone = this.#segments.filter(({ path }, at) => path !== held && (this.#segments[at + 1]?.firstId ?? this.#nextId) - 1 <= settledId);
    this.#segments = this.#segments.filter((segment) => !gone.includes(segment));
    for (const segment of gone) await removeSegment(segment);
    await removeStrays(this.#folder, strayMs);
    return gone.length;
  }

  async close(): Promise<void> {
    await this.#flushing;
    await this.#current?.handle.close();
    this.#current = undefined;
  }
}
