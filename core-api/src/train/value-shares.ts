import { countCodes } from './code-book.ts';

/**
 * By code, the chance that a record of a stranger has the value. First counted over records, one taken off and one put on; once people are known, as the mean over
 * people of the share of their records that say it: ten records of one person do not make a rare name look common, nor does a slip in one of them count as a name of
 * ten. No value is rarer than one record of them all.
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
      const sizes = countCodes(personOf, personOf.length);
      const counts = new Float64Array(size);
      for (const column of columns) for (const [row, code] of column.entries()) counts[code] = (counts[code] ?? 0) + 1 / (sizes[personOf[row] ?? 0] ?? 1);
      const people = sizes.filter((count) => count > 0).length;
      const least = people / rows;
      shares = counts.map((count) => Math.max(count, least) / (people + 1));
    },
  };
}
