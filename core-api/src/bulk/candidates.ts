import type { BlockIndex } from './block-index.ts';

/**
 * Calls `found` for every content after `content` that shares a block with it, each once. No list of pairs is held: who was met already is marked with the number
 * of the content whose turn it is, so one `marks` serves a whole run if contents are taken in rising order.
 */
export function candidatesOf(content: number, { blockStarts, members, ownStarts, own }: BlockIndex, marks: Int32Array, found: (other: number) => void): void {
  for (let at = ownStarts[content] ?? 0; at < (ownStarts[content + 1] ?? 0); at += 1) {
    const block = own[at] ?? 0;
    // Members rise: those behind the content stand at the end.
    for (let place = (blockStarts[block + 1] ?? 0) - 1; place >= (blockStarts[block] ?? 0); place -= 1) {
      const other = members[place] ?? 0;
      if (other <= content) break;
      if (marks[other] === content) continue;
      marks[other] = content;
      found(other);
    }
  }
}
