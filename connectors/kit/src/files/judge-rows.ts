import type { FileProblem } from './file-refused.ts';
import { FileRefused } from './file-refused.ts';

/** What was counted in a file, and what it is held to. `refused`: rows with findings of the connector's own; core-api may refuse more. */
export type RowCounts = { readonly rows: number; readonly refused: number; readonly expectedRows: number | undefined; readonly maxRefusedShare: number };

/** Lines at which a spreadsheet ends and what came after is gone: Excel since 2007, and before (the heading is one of them). */
const spreadsheetEnds: ReadonlySet<number> = new Set([1_048_576, 65_536]);
/** Up to this many refused rows are never too many (judgement): a small file may have a bad day. */
const alwaysAllowed = 20;

/** Throws FileRefused `rows-disagree` where the manifest counts other rows, `spreadsheet-truncated` where a CSV file ends as a spreadsheet does. */
export function judgeLength({ rows, expectedRows }: Pick<RowCounts, 'rows' | 'expectedRows'>, ending: 'csv' | 'xml'): void {
  if (expectedRows !== undefined && rows !== expectedRows) throw new FileRefused({ rule: 'rows-disagree' });
  if (ending === 'csv' && spreadsheetEnds.has(rows + 1)) throw new FileRefused({ rule: 'spreadsheet-truncated', line: rows + 1 });
}

/** Throws FileRefused `too-many-refused`: so many wrong rows are a wrong file, and those that look right may be wrong as well. */
export function judgeRefused({ rows, refused, maxRefusedShare }: Pick<RowCounts, 'rows' | 'refused' | 'maxRefusedShare'>): void {
  if (refused > alwaysAllowed && refused > rows * maxRefusedShare) throw new FileRefused({ rule: 'too-many-refused' });
}

/** Runs what judges a file as a whole. With `tell` its refusal is told and not thrown: somebody wants to know what becomes of the rows all the same. */
export function judged(judge: () => void, tell: ((problem: FileProblem) => void) | undefined): void {
  try {
    judge();
  } catch (error) {
    if (tell === undefined || !(error instanceof FileRefused)) throw error;
    tell(error.problem);
  }
}
