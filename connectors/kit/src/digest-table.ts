const empty = 0n;
/** Slots per entry: at most half are taken, so that a search ends after a step or two. */
const room = 2;

/**
 * A map of 64-bit digests to 64-bit digests in two flat arrays: 32 bytes an entry, where a Map takes some 150. Two references share a digest once
 * in 37 million feeds of a million rows. A value of 0 is "not there".
 */
export class DigestTable {
  #keys: BigUint64Array;
  #values: BigUint64Array;
  #taken = 0;
  #live = 0;

  constructor(expected = 1_024) {
    const slots = 2 ** Math.ceil(Math.log2(Math.max(expected, 8) * room));
    this.#keys = new BigUint64Array(slots);
    this.#values = new BigUint64Array(slots);
  }

  /** Entries whose value is not 0. */
  get size(): number {
    return this.#live;
  }

  get(key: bigint): bigint {
    return this.#values[this.#slotOf(key)] ?? empty;
  }

  set(key: bigint, value: bigint): void {
    const slot = this.#slotOf(key);
    const before = this.#values[slot] ?? empty;
    if (this.#keys[slot] === empty) {
      this.#keys[slot] = held(key);
      this.#taken += 1;
    }
    this.#values[slot] = value;
    this.#live += Number(value !== empty) - Number(before !== empty);
    if (this.#taken * room > this.#keys.length) this.#grow();
  }

  *entries(): Generator<readonly [key: bigint, value: bigint]> {
    for (const [slot, key] of this.#keys.entries()) {
      const value = this.#values[slot] ?? empty;
      if (value !== empty) yield [key, value];
    }
  }

  #slotOf(key: bigint): number {
    const wanted = held(key);
    const mask = this.#keys.length - 1;
    let slot = Number(wanted & 0xffffffffn) & mask;
    while (this.#keys[slot] !== empty && this.#keys[slot] !== wanted) slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    const [keys, values] = [this.#keys, this.#values];
    this.#keys = new BigUint64Array(keys.length * 2);
    this.#values = new BigUint64Array(keys.length * 2);
    [this.#taken, this.#live] = [0, 0];
    for (const [slot, key] of keys.entries()) if (key !== empty && values[slot] !== empty) this.set(key, values[slot] ?? empty);
  }
}

/** 0 marks an empty slot. */
function held(key: bigint): bigint {
  return key === empty ? 1n : key;
}
