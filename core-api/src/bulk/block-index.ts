/**
 * The keys of all contents: of content `n` those from `at[n]`, `counts[n]` of them, each once. A key is 64 bits as two words; contents that share one are
 * candidates of each other.
 */
export type KeyList = {
  readonly contents: number;
  readonly at: Readonly<Int32Array>;
  readonly counts: Readonly<Uint8Array>;
  readonly high: Readonly<Int32Array>;
  readonly low: Readonly<Int32Array>;
  /** What kind of key it is, by number; only counted. */
  readonly kinds?: Readonly<Uint8Array> | undefined;
};

/** Gives the arrays of an index; shared memory, where threads are to read it. */
export type Allot = (length: number) => Uint32Array;

/** Blocks of contents that share a key, and for each content its blocks. Contents in a block rise. */
export type BlockIndex = {
  /** Members of block `n`: from `blockStarts[n]` up to `blockStarts[n + 1]`. */
  readonly blockStarts: Readonly<Uint32Array>;
  readonly members: Readonly<Uint32Array>;
  /** By block, the kind of its key. */
  readonly blockKinds: Readonly<Uint8Array>;
  /** Blocks of content `n`: from `ownStarts[n]` up to `ownStarts[n + 1]`. */
  readonly ownStarts: Readonly<Uint32Array>;
  readonly own: Readonly<Uint32Array>;
};

/** Keys are sorted a share at a time, by their upper bits, so that the room for sorting stays small. */
const mostPerShare = 2_000_000;

/** Finds the blocks: sorts the keys (radix, share by share) and keeps those that more than one content has. Time is linear in the keys. */
export function blockIndex(keys: KeyList, allot: Allot = (length) => new Uint32Array(length)): BlockIndex {
  const total = keys.counts.subarray(0, keys.contents).reduce((sum, count) => sum + count, 0);
  const shareBits = Math.min(8, Math.max(0, Math.ceil(Math.log2(total / mostPerShare))));
  const runs: Runs = { sizes: new Numbers(), kinds: new Numbers(), members: new Numbers() };
  for (let share = 0; share < 2 ** shareBits; share += 1) {
    addRuns(runs, sorted(takeShare(keys, (word) => shareBits === 0 || word >>> (32 - shareBits) === share)), keys.kinds);
  }
  const members = runs.members.into(allot);
  const blockStarts = allot(runs.sizes.length + 1);
  for (let block = 0; block < runs.sizes.length; block += 1) blockStarts[block + 1] = (blockStarts[block] ?? 0) + (runs.sizes.at(block) ?? 0);
  return { blockStarts, members, blockKinds: Uint8Array.from(runs.kinds.into((length) => new Uint32Array(length))), ...ownBlocks(keys.contents, blockStarts, members, allot) };
}

/** Keys of one share, side by side. */
type Share = { readonly high: Int32Array; readonly low: Int32Array; readonly owner: Uint32Array; readonly place: Uint32Array; readonly order: Uint32Array };
type Runs = { readonly sizes: Numbers; readonly kinds: Numbers; readonly members: Numbers };

/** A list of numbers that grows without an object for each. */
class Numbers {
  #values = new Uint32Array(1024);
  length = 0;

  push(value: number): void {
    if (this.length === this.#values.length) {
      const grown = new Uint32Array(this.length * 2);
      grown.set(this.#values);
      this.#values = grown;
    }
    this.#values[this.length] = value;
    this.length += 1;
  }

  at(index: number): number | undefined {
    return this.#values[index];
  }

  /** Hands the numbers over; the list is empty afterwards. */
  into(allot: Allot): Uint32Array {
    const values = allot(this.length);
    values.set(this.#values.subarray(0, this.length));
    this.#values = new Uint32Array(0);
    return values;
  }
}

function takeShare({ contents, at, counts, high, low }: KeyList, isOfShare: (word: number) => boolean): Share {
  const each = (take: (owner: number, place: number) => void): void => {
    for (let owner = 0; owner < contents; owner += 1) {
      const start = at[owner] ?? 0;
      for (let place = start; place < start + (counts[owner] ?? 0); place += 1) if (isOfShare(high[place] ?? 0)) take(owner, place);
    }
  };
  let count = 0;
  each(() => { count += 1; });
  const share: Share = { high: new Int32Array(count), low: new Int32Array(count), owner: new Uint32Array(count), place: new Uint32Array(count), order: new Uint32Array(count) };
  let next = 0;
  each((owner, place) => {
    share.high[next] = high[place] ?? 0;
    share.low[next] = low[place] ?? 0;
    share.owner[next] = owner;
    share.place[next] = place;
    share.order[next] = next;
    next += 1;
  });
  return share;
}

/** Brings the keys of a share into order; equal keys stand in the order of their contents, since each pass is stable. */
function sorted(share: Share): Share {
  let from: Uint32Array = share.order;
  let to: Uint32Array = new Uint32Array(from.length);
  for (const [words, shift] of [[share.low, 0], [share.low, 11], [share.low, 22], [share.high, 0], [share.high, 11], [share.high, 22]] as const) {
    const next = new Uint32Array(2049);
    for (const at of from) {
      const bucket = (((words[at] ?? 0) >>> shift) & 2047) + 1;
      next[bucket] = (next[bucket] ?? 0) + 1;
    }
    for (let bucket = 1; bucket < 2049; bucket += 1) next[bucket] = (next[bucket] ?? 0) + (next[bucket - 1] ?? 0);
    for (const at of from) {
      const bucket = ((words[at] ?? 0) >>> shift) & 2047;
      const place = next[bucket] ?? 0;
      to[place] = at;
      next[bucket] = place + 1;
    }
    [from, to] = [to, from];
  }
  return { ...share, order: from };
}

/** Adds the contents of every key that more than one of them has, key after key. */
function addRuns({ sizes, kinds, members }: Runs, { high, low, owner, place, order }: Share, kindOf: KeyList['kinds']): void {
  for (let start = 0; start < order.length; ) {
    const first = order[start] ?? 0;
    let end = start + 1;
    for (; end < order.length; end += 1) {
      const other = order[end] ?? 0;
      if (high[other] !== high[first] || low[other] !== low[first]) break;
    }
    if (end - start > 1) {
      for (let at = start; at < end; at += 1) members.push(owner[order[at] ?? 0] ?? 0);
      sizes.push(end - start);
      kinds.push(kindOf?.[place[first] ?? 0] ?? 0);
    }
    start = end;
  }
}

function ownBlocks(contents: number, blockStarts: Readonly<Uint32Array>, members: Readonly<Uint32Array>, allot: Allot): Pick<BlockIndex, 'ownStarts' | 'own'> {
  const ownStarts = allot(contents + 1);
  for (const content of members) ownStarts[content + 1] = (ownStarts[content + 1] ?? 0) + 1;
  for (let at = 0; at < contents; at += 1) ownStarts[at + 1] = (ownStarts[at + 1] ?? 0) + (ownStarts[at] ?? 0);
  const next = ownStarts.slice();
  const own = allot(members.length);
  for (let block = 0; block + 1 < blockStarts.length; block += 1) {
    for (let at = blockStarts[block] ?? 0; at < (blockStarts[block + 1] ?? 0); at += 1) {
      const content = members[at] ?? 0;
      const place = next[content] ?? 0;
      own[place] = block;
      next[content] = place + 1;
    }
  }
  return { ownStarts, own };
}
