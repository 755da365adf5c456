/** Bytes that come in pieces, kept in one piece: a message in single bytes takes no more room than one that comes at once. */
export class ByteStore {
  #bytes = Buffer.alloc(0);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** Room taken up, which may be twice the length. */
  get room(): number {
    return this.#bytes.length;
  }

  add(piece: Buffer): void {
    const needed = this.#length + piece.length;
    if (needed > this.#bytes.length) {
      // Not from Node's shared pool: a few bytes of a slow sender would hold a whole slab of it.
      const larger = Buffer.from(new ArrayBuffer(Math.max(needed, Math.min(this.#bytes.length * 2, this.#bytes.length + 1_048_576))));
      this.#bytes.copy(larger, 0, 0, this.#length);
      this.#bytes = larger;
    }
    piece.copy(this.#bytes, this.#length);
    this.#length = needed;
  }

  /** The first bytes, as they lie here. */
  head(bytes: number): Buffer {
    return this.#bytes.subarray(0, Math.min(bytes, this.#length));
  }

  /** Everything, and the store is empty. */
  take(): Buffer {
    const taken = this.#bytes.subarray(0, this.#length);
    this.#bytes = Buffer.alloc(0);
    this.#length = 0;
    return taken;
  }
}
