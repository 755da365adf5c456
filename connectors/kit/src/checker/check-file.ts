import type { FetchedFile, ReadLimits } from '../files/file-content.ts';
import type { FileFormat } from '../files/file-format.ts';
import type { FileProblem } from '../files/file-refused.ts';
import { FileRefused } from '../files/file-refused.ts';
import type { FileReject } from '../files/tally.ts';
import { mostRejectsListed } from '../files/tally.ts';
import { checkRow } from './check-row.ts';
import type { CheckSetting } from './headline-rules.ts';

export type FileToCheck = {
  readonly file: FetchedFile;
  /** How the file was agreed to be written: any layout of CSV, any police shape, CSV or XML. */
  readonly format: FileFormat;
  readonly mode: 'full' | 'delta';
  readonly limits: ReadLimits & { readonly maxRefusedShare: number };
  readonly setting: CheckSetting;
  /** Rows that the manifest promises, where there is one. */
  readonly expectedRows?: number;
};

/** What MAST would answer. `rows` = `good` + `removing` + `refused` + the sum of `leftOut`. Lines, columns and rules; never a value. */
export type CheckReport = {
  readonly problem?: FileProblem;
  readonly rows: number;
  readonly good: number;
  /** Rows of a delta that remove a record. */
  readonly removing: number;
  readonly refused: number;
  /** Rows that the layout does not share, by the rule that leaves them out. */
  readonly leftOut: Readonly<Record<string, number>>;
  readonly rejects: readonly FileReject[];
  readonly rejectsNotListed: number;
  readonly unreadColumns: readonly number[];
};

/** The report of a file that was not read. */
export const nothing: CheckReport = { rows: 0, good: 0, removing: 0, refused: 0, leftOut: {}, rejects: [], rejectsNotListed: 0, unreadColumns: [] };

/**
 * The connector's own reading of a file, from its bytes to its records, and core-api's rules for a record, in one place and without either: for a partner, before
 * the file is sent. Whether a record is new, and what a full listing would remove, only MAST can say.
 */
export async function checkFile({ file, format, mode, limits, setting, expectedRows }: FileToCheck): Promise<CheckReport> {
  const leftOut: Record<string, number> = {};
  const report = { ...nothing, rejects: [] as FileReject[], leftOut };
  let problem: FileProblem | undefined;
  try {
    const reading = { mode, limits, expectedRows, optionalBefore: [], step: async () => undefined, tell: (found: FileProblem) => void (problem ??= found) };
    const opened = await format.open(file, reading);
    report.unreadColumns = opened.unread;
    for await (const row of opened.rows()) {
      const problems = checkRow(row, setting);
      const room = mostRejectsListed - report.rejects.length;
      report.rejects.push(...problems.slice(0, Math.max(0, room)).map(({ column, rule }) => ({ line: row.line, column, rule })));
      report.rejectsNotListed += Math.max(0, problems.length - room);
      report.rows += 1;
      if (problems.length > 0) report.refused += 1;
      else if (row.kind === 'left-out') leftOut[row.rule] = (leftOut[row.rule] ?? 0) + 1;
      else if (row.kind === 'tombstone') report.removing += 1;
      else report.good += 1;
    }
    return problem === undefined ? report : { ...report, problem };
  } catch (error) {
    if (error instanceof FileRefused) return { ...report, problem: error.problem };
    throw error;
  }
}
