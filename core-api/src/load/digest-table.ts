import { MastError } from '../shared/mast-error.ts';

/** Memory of a {@link DigestTable} that threads share. `size`: entries at most. */
export type DigestMemory = { readonly slots: Int32Array<SharedArrayBuffer>; readonly digests: Int32Array<SharedArrayBuffer>; readonly count: Int32Array<SharedArrayBuffer> };

/**
 * Numbers 128-bit digests from 0 in the order in which they are first met, by any thread. Open addressing; a slot is claimed by compare-and-exchange, so that two
 * threads that meet one digest at the same moment get the same number.
 */
export type DigestTable = {
  /** The number of the digest that stands in `words` (four words); the bitwise complement of its number where it is new. */
  add(words: Readonly<Int32Array>): number;
  /** The number, or -1. */
  find(words: Readonly<Int32Array>): number;
  readonly memory: DigestMemory;
};

const isTaken = -1;

/** Room for `size` digests. The pages of it that are never touched cost nothing. */
export function digestMemory(size: number): DigestMemory {
  const slots = Math.ceil(size * 1.2) + 16;
  return { slots: sharedWords(slots), digests: sharedWords(size * 4), count: sharedWords(1) };
}

function sharedWords(length: number): Int32Array<SharedArrayBuffer> {
  return new Int32Array(new SharedArrayBuffer(length * 4));
}

export function digestTable(memory: DigestMemory): DigestTable {
  const { slots, digests, count } = memory;
  const slotOf = (words: Readonly<Int32Array>): number => Math.floor((((words[0] ?? 0) >>> 0) / 2 ** 32) * slots.length);
  const isAt = (number: number, words: Readonly<Int32Array>): boolean =>
    digests[number * 4] === words[0] && digests[number * 4 + 1] === words[1] && digests[number * 4 + 2] === words[2] && digests[number * 4 + 3] === words[3];
  const add = (words: Readonly<Int32Array>): number => {
    for (let slot = slotOf(words); ; ) {
      const held = Atomics.load(slots, slot);
      if (held === 0) {
        if (Atomics.compareExchange(slots, slot, 0, isTaken) !== 0) continue;
        const number = Atomics.add(count, 0, 1);
        if (number * 4 >= digests.length) throw new MastError('internal', { load: 'digest-table-full' });
        digests.set(words.subarray(0, 4), number * 4);
        Atomics.store(slots, slot, number + 1);
        return ~number;
      }
      // Another thread is writing it this moment.
      if (held === isTaken) continue;
      if (isAt(held - 1, words)) return held - 1;
      slot = slot + 1 === slots.length ? 0 : slot + 1;
    }
  };
  return {
    add,
    find(words) {
      for (let slot = slotOf(words); ; slot = slot + 1 === slots.length ? 0 : slot + 1) {
        const held = Atomics.load(slots, slot);
        if (held === 0) return -1;
        if (isAt(held - 1, words)) return held - 1;
      }
    },
    memory,
  };
}
