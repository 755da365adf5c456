import { digestTable } from './digest-table.ts';
import type { LoadSetting } from './read-chunk.ts';
import { pairDigest } from './pair-digest.ts';

/** Rows with an address whose person's level rose above their own: nobody finds them by it. `writings`: by number, the ways of writing an address that remain in use. */
export type OpenRows = { readonly closed: ReadonlySet<number>; readonly writings: Uint8Array };

/** Goes through the rows once it is known who is protected; marks in the load's memory the addresses by which somebody may still be found. */
export function openRows({ memory, files }: LoadSetting): OpenRows {
  const variants = digestTable(memory.placeVariants);
  const closed = new Set<number>();
  const writings = new Uint8Array(memory.placeVariants.count[0] ?? 0);
  for (const { firstRow, rows, organisation } of files) {
    for (let row = firstRow; row < firstRow + rows; row += 1) {
      const place = (memory.rowPlace[row] ?? 0) - 1;
      if (place < 0) continue;
      const variant = (memory.rowVariant[row] ?? 0) - 1;
      const content = variant < 0 ? -1 : (memory.variants.digests[variant * 4 + 1] ?? 0);
      if (content >= 0 && memory.levelOf[content] !== 0) {
        closed.add(row);
        continue;
      }
      memory.isUsed[place] = 1;
      writings[variants.find(pairDigest(place, organisation))] = 1;
    }
  }
  return { closed, writings };
}
