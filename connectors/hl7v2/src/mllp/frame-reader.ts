import { ByteStore } from './byte-store.ts';

/** Start block, end block, and the carriage return behind it (HL7 v2 Transport: MLLP, release 1, section 2). */
const [startBlock, endBlock, carriageReturn] = [0x0b, 0x1c, 0x0d];
/** What may stand between two frames without being worth a count: line ends, and the acknowledgements of release 2's commit blocks. */
const quiet: ReadonlySet<number> = new Set([0x0a, 0x0d]);
/** A start block within a frame is another start only before what begins a message or a batch; anywhere else it is a vertical tab in a text. */
const starts = ['MSH', 'FHS', 'BHS'].map((name) => Buffer.from(`\u000b${name}`, 'latin1'));

/** How a message or a batch begins: an order mark of UTF-8 and line ends before it are overlooked. */
const beginning = /^(\u00ef\u00bb\u00bf)?[\r\n ]*(MSH|FHS|BHS)/;

/** What a reader noticed since it was last asked. */
export type FramingNews = { junkBytes: number; withoutCr: number; restarted: number };

/** Why a connection must be closed: nothing that it sends can be told apart any more, or nobody should hold so much. */
export type FramingFault = 'junk' | 'size';

export type FrameLimits = { readonly messageBytes: number; readonly junkBytes: number };

/**
 * Cuts a stream into messages. Several frames in one piece, one frame over many pieces, junk and line ends between frames, an end block without its carriage
 * return (the message is handed over at the end block, not held until something follows). Memory is bounded by the longest message.
 */
export class FrameReader {
  readonly #limits: FrameLimits;
  readonly #partial = new ByteStore();
  #state: 'between' | 'within' | 'ended' = 'between';
  #junk = 0;
  #news: FramingNews = { junkBytes: 0, withoutCr: 0, restarted: 0 };

  constructor(limits: FrameLimits) {
    this.#limits = limits;
  }

  /** Bytes of an unfinished frame. */
  get held(): number {
    return this.#partial.room;
  }

  /** Whether a frame has begun and not ended. */
  get isWithin(): boolean {
    return this.#state === 'within';
  }

  /** The frames that this piece completes, in order; the fault comes after them. */
  read(piece: Buffer): { readonly frames: readonly Buffer[]; readonly fault: FramingFault | undefined } {
    const frames: Buffer[] = [];
    let at = 0;
    while (at < piece.length) {
      at = this.#state === 'within' ? this.#within(piece, at, frames) : this.#between(piece, at);
      if (this.#partial.length > this.#limits.messageBytes) return { frames, fault: 'size' };
      if (this.#junk > this.#limits.junkBytes || this.#isJunkWithin()) return { frames, fault: 'junk' };
    }
    return { frames, fault: undefined };
  }

  takeNews(): FramingNews {
    const news = this.#news;
    this.#news = { junkBytes: 0, withoutCr: 0, restarted: 0 };
    return news;
  }

  #between(piece: Buffer, from: number): number {
    let at = from;
    if (this.#state === 'ended') {
      if (piece[at] === carriageReturn) at += 1;
      else this.#news.withoutCr += 1;
      this.#state = 'between';
    }
    const start = piece.indexOf(startBlock, at);
    const end = start === -1 ? piece.length : start;
    let junk = 0;
    for (let index = at; index < end; index += 1) if (!quiet.has(piece[index] ?? 0)) junk += 1;
    this.#news.junkBytes += junk;
    // Line ends count towards the limit too: a sender of nothing but these is no sender.
    this.#junk += end - at;
    if (start === -1) return end;
    this.#state = 'within';
    this.#junk = 0;
    return start + 1;
  }

  #within(piece: Buffer, from: number, frames: Buffer[]): number {
    const end = piece.indexOf(endBlock, from);
    const stop = end === -1 ? piece.length : end;
    this.#partial.add(piece.subarray(from, stop));
    if (end === -1) return stop;
    this.#state = 'ended';
    if (this.#partial.length <= this.#limits.messageBytes) frames.push(this.#lastStart(this.#partial.take()));
    return end + 1;
  }

  /** So much in one frame, and its beginning is no message's: it will be none. */
  #isJunkWithin(): boolean {
    return this.#partial.length > this.#limits.junkBytes && !beginning.test(this.#partial.head(16).toString('latin1'));
  }

  /** A sender that broke off and began again in the same connection: what counts is the last beginning. */
  #lastStart(frame: Buffer): Buffer {
    const last = Math.max(...starts.map((start) => frame.lastIndexOf(start)));
    if (last === -1) return frame;
    this.#news.restarted += 1;
    return frame.subarray(last + 1);
  }
}
