/** Bytes of one piece of the store (judgement); a longer text gets a piece of its own. */
const pieceBytes = 1 << 20;
/** Slots a text: at most half are taken. */
const room = 2;
const headBytes = 4;

/**
 * A set of texts that is only ever added to, as bytes in flat pieces: a million references take some 45 MB where a Set of strings takes three times that, and the collector has nothing to look at. Exact: two texts are one only
 * when every byte of their UTF-8 is, which for decoded text (no lone surrogates) means every character.
 */
export class TextSet {
  #hashes = new Uint32Array(1024);
  /** Which text a slot holds, from 1; 0 is none. */
  #slots = new Uint32Array(1024);
  #places = new Float64Array(512);
  #count = 0;
  readonly #pieces: Buffer[] = [];
  /** Place after the last text: piece and offset as one number, `piece * pieceBytes + offset`. */
  #end = 0;
  #scratch = Buffer.alloc(1024);

  get size(): number {
    return this.#count;
  }

  /** Adds a text; whether it was not there before. */
  add(text: string): boolean {
    // A UTF-16 unit is at most three bytes of UTF-8.
    if (text.length * 3 > this.#scratch.length) this.#scratch = Buffer.alloc(text.length * 3);
    const bytes = this.#scratch.subarray(0, this.#scratch.write(text));
    const hash = hashOf(bytes);
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (let at = this.#slots[slot] ?? 0; at !== 0; at = this.#slots[slot] ?? 0) {
      if (this.#hashes[slot] === hash && this.#isAt(this.#places[at - 1] ?? 0, bytes)) return false;
      slot = (slot + 1) & mask;
    }
    this.#keep(bytes);
    this.#hashes[slot] = hash;
    this.#slots[slot] = this.#count;
    if (this.#count * room > this.#slots.length) this.#grow();
    return true;
  }

  #isAt(place: number, bytes: Buffer): boolean {
    const piece = this.#pieces[Math.floor(place / pieceBytes)];
    const start = place % pieceBytes;
    return piece !== undefined && piece.readUInt32LE(start) === bytes.length && piece.compare(bytes, 0, bytes.length, start + headBytes, start + headBytes + bytes.length) === 0;
  }

  #keep(bytes: Buffer): void {
    const needed = headBytes + bytes.length;
    let [at, offset] = [Math.floor(this.#end / pieceBytes), this.#end % pieceBytes];
    const last = this.#pieces.length - 1;
    if (at > last || offset + needed > (this.#pieces[at]?.length ?? 0)) {
      [at, offset] = [last + 1, 0];
      this.#pieces.push(Buffer.alloc(Math.max(pieceBytes, needed)));
    }
    const piece = this.#pieces[at];
    piece?.writeUInt32LE(bytes.length, offset);
    piece?.set(bytes, offset + headBytes);
    if (this.#count === this.#places.length) this.#places = grown(this.#places);
    this.#places[this.#count] = at * pieceBytes + offset;
    this.#count += 1;
    // A text longer than a piece fills its own; the next one begins another.
    this.#end = offset + needed < pieceBytes ? at * pieceBytes + offset + needed : (at + 1) * pieceBytes;
  }

  #grow(): void {
    const [hashes, slots] = [this.#hashes, this.#slots];
    this.#hashes = new Uint32Array(hashes.length * 2);
    this.#slots = new Uint32Array(slots.length * 2);
    const mask = this.#slots.length - 1;
    for (const [from, at] of slots.entries()) {
      if (at === 0) continue;
      const hash = hashes[from] ?? 0;
      let slot = hash & mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
      this.#hashes[slot] = hash;
      this.#slots[slot] = at;
    }
  }
}

function grown(places: Float64Array): Float64Array<ArrayBuffer> {
  const more = new Float64Array(places.length * 2);
  more.set(places);
  return more;
}

/** FNV-1a with a last mixing (murmur3), so that references that differ in their last digit do not lie side by side. */
function hashOf(bytes: Buffer): number {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}
