/** The first block, and every later one at most (judgement): a waiting connection holds little, and a long message grows without being copied. */
const [firstBytes, mostBytes] = [1_024, 65_536];

/** Full-size blocks that nobody uses, kept for the next long message (16 MiB at most): what connections leave behind would lie about until it is collected, which is late for memory outside the heap. */
const spare: Buffer[] = [];
const mostSpare = 256;

/** Bytes that come in pieces, kept in blocks of its own: a message in single bytes takes no more room than one that comes at once, and no block is ever moved. */
export class ByteStore {
  #blocks: Buffer[] = [];
  /** Bytes taken of the last block. */
  #taken = 0;
  #length = 0;
  #room = 0;

  get length(): number {
    return this.#length;
  }

  /** Room taken up: the length, and what is free in the last block. */
  get room(): number {
    return this.#room;
  }

  add(piece: Buffer): void {
    for (let at = 0; at < piece.length; ) {
      let last = this.#blocks.at(-1);
      if (last === undefined || this.#taken === last.length) last = this.#grow(piece.length - at);
      const copied = piece.copy(last, this.#taken, at);
      this.#taken += copied;
      this.#length += copied;
      at += copied;
    }
  }

  #grow(needed: number): Buffer {
    // Not from Node's shared pool: a few bytes of a slow sender would hold a whole slab of it.
    const size = Math.min(mostBytes, Math.max(needed, firstBytes, this.#length));
    const block = (size === mostBytes ? spare.pop() : undefined) ?? Buffer.from(new ArrayBuffer(size));
    this.#blocks.push(block);
    this.#room += block.length;
    this.#taken = 0;
    return block;
  }

  /** The first bytes, as they lie here. */
  head(bytes: number): Buffer {
    const [first] = this.#blocks;
    return first === undefined ? Buffer.alloc(0) : first.subarray(0, Math.min(bytes, this.#length));
  }

  /** Everything in one piece, and the store is empty. */
  take(): Buffer {
    const last = this.#blocks.length - 1;
    const filled = this.#blocks.map((block, at) => (at === last ? block.subarray(0, this.#taken) : block));
    const [only] = filled;
    const isWhole = filled.length === 1 && only !== undefined;
    const taken = isWhole ? only : Buffer.concat(filled, this.#length);
    if (isWhole) this.#blocks = [];
    this.drop();
    return taken;
  }

  /** Forgets everything. */
  drop(): void {
    for (const block of this.#blocks) if (block.length === mostBytes && spare.length < mostSpare) spare.push(block);
    this.#blocks = [];
    [this.#taken, this.#length, this.#room] = [0, 0, 0];
  }
}
