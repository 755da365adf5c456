import { countCodes } from './code-book.ts';

/**
 * By code, the share of people who have the value: the chance that a stranger has it too. First counted over records; once people are known, over
 * people, since ten records of one person make a rare name look common. One is taken off and one put on: a value that only this pair has is given 1/(N + 1).
 */
export type ValueShares = { shareOf(code: number): number; recount(personOf: Int32Array): void };

/** `columns` hold codes of one book; a row's values over all columns count towards one share. */
export function valueShares(columns: readonly Int32Array[], size: number): ValueShares {
  const rows = columns[0]?.length ?? 0;
  let shares = new Float64Array(size);
  const set = (counts: Float64Array, total: number): void => {
    shares = counts.map((count) => Math.max(count - 1, 1) / (total + 1));
  };
  const all = new Float64Array(size);
  for (const column of columns) for (const [code, count] of countCodes(column, size).entries()) all[code] = (all[code] ?? 0) + count;
  set(all, rows);
  return {
    shareOf: (code) => (code === 0 ? 0 : (shares[code] ?? 0)),
    recount: (personOf) => {
      const counts = new Float64Array(size);
      const sorted = Float64Array.from(columns.flatMap((column) => [...column].map((code, row) => (personOf[row] ?? 0) * size + code))).sort();
      for (const [at, pair] of sorted.entries()) if (at === 0 || pair !== sorted[at - 1]) counts[pair % size] = (counts[pair % size] ?? 0) + 1;
      // A value that one person alone has: the person is one of the pair's, so nothing is taken off twice.
      set(counts.map((count) => count + 1), new Set(personOf).size);
    },
  };
}
