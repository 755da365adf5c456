/**
 * The keys of all contents: of content `n` those from `starts[n]` up to `starts[n + 1]`, each once. A key is 64 bits as two words; contents that share one are
 * candidates of each other.
 */
export type KeyList = {
  readonly starts: Readonly<Uint32Array>;
  readonly high: Readonly<Int32Array>;
  readonly low: Readonly<Int32Array>;
  /** What kind of key it is, by number; only counted. */
  readonly kinds: Readonly<Uint8Array>;
};

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

/** Finds the blocks: sorts the keys (radix, by share) and keeps those that more than one content has. Time is linear in the keys. */
export function blockIndex({ starts, high, low, kinds }: KeyList): BlockIndex {
  const contents = starts.length - 1;
  const owner = ownersOf(starts);
  const sizes: number[] = [];
  const kindOf: number[] = [];
  const blocks: Uint32Array[] = [];
  const shareBits = Math.min(8, Math.max(0, Math.ceil(Math.log2(high.length / mostPerShare))));
  for (let share = 0; share < 2 ** shareBits; share += 1) {
    const order = sortedShare(high, low, (word) => shareBits === 0 || word >>> (32 - shareBits) === share);
    const found = runsOf(order, high, low, owner);
    for (const { size, first } of found.runs) {
      sizes.push(size);
      kindOf.push(kinds[first] ?? 0);
    }
    blocks.push(found.members);
  }
  const members = joined(blocks);
  const blockStarts = new Uint32Array(sizes.length + 1);
  for (const [at, size] of sizes.entries()) blockStarts[at + 1] = (blockStarts[at] ?? 0) + size;
  return { blockStarts, members, blockKinds: Uint8Array.from(kindOf), ...ownBlocks(contents, blockStarts, members) };
}

function ownersOf(starts: Readonly<Uint32Array>): Uint32Array {
  const owner = new Uint32Array(starts.at(-1) ?? 0);
  for (let content = 0; content + 1 < starts.length; content += 1) owner.fill(content, starts[content], starts[content + 1]);
  return owner;
}

/** The keys of one share in order; equal keys stand in the order of their contents, since each pass is stable. */
function sortedShare(high: Readonly<Int32Array>, low: Readonly<Int32Array>, isOfShare: (word: number) => boolean): Uint32Array {
  let count = 0;
  for (let at = 0; at < high.length; at += 1) if (isOfShare(high[at] ?? 0)) count += 1;
  let from = new Uint32Array(count);
  let to = new Uint32Array(count);
  for (let at = 0, next = 0; at < high.length; at += 1) if (isOfShare(high[at] ?? 0)) from[next++] = at;
  for (const [words, shift] of [[low, 0], [low, 11], [low, 22], [high, 0], [high, 11], [high, 22]] as const) {
    const next = new Uint32Array(2049);
    for (const at of from) next[(((words[at] ?? 0) >>> shift) & 2047) + 1] = (next[(((words[at] ?? 0) >>> shift) & 2047) + 1] ?? 0) + 1;
    for (let bucket = 1; bucket < 2049; bucket += 1) next[bucket] = (next[bucket] ?? 0) + (next[bucket - 1] ?? 0);
    for (const at of from) {
      const bucket = ((words[at] ?? 0) >>> shift) & 2047;
      const place = next[bucket] ?? 0;
      to[place] = at;
      next[bucket] = place + 1;
    }
    [from, to] = [to, from];
  }
  return from;
}

/** The contents of every key that more than one of them has, key after key. */
function runsOf(order: Readonly<Uint32Array>, high: Readonly<Int32Array>, low: Readonly<Int32Array>, owner: Readonly<Uint32Array>): { runs: { size: number; first: number }[]; members: Uint32Array } {
  const runs: { size: number; first: number }[] = [];
  const members = new Uint32Array(order.length);
  let length = 0;
  for (let start = 0; start < order.length; ) {
    const first = order[start] ?? 0;
    let end = start + 1;
    for (; end < order.length; end += 1) {
      const other = order[end] ?? 0;
      if (high[other] !== high[first] || low[other] !== low[first]) break;
    }
    if (end - start > 1) {
      for (let at = start; at < end; at += 1) members[length++] = owner[order[at] ?? 0] ?? 0;
      runs.push({ size: end - start, first });
    }
    start = end;
  }
  return { runs, members: members.slice(0, length) };
}

function joined(parts: readonly Uint32Array[]): Uint32Array {
  const whole = new Uint32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function ownBlocks(contents: number, blockStarts: Readonly<Uint32Array>, members: Readonly<Uint32Array>): Pick<BlockIndex, 'ownStarts' | 'own'> {
  const ownStarts = new Uint32Array(contents + 1);
  for (const content of members) ownStarts[content + 1] = (ownStarts[content + 1] ?? 0) + 1;
  for (let at = 0; at < contents; at += 1) ownStarts[at + 1] = (ownStarts[at + 1] ?? 0) + (ownStarts[at] ?? 0);
  const next = ownStarts.slice();
  const own = new Uint32Array(members.length);
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
