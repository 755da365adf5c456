import type { FetchedFile, FileProblem, FileReject, ReadLimits } from '@mast/connector-kit/files';
import { FileRefused, mostRejectsListed, settleEncoding } from '@mast/connector-kit/files';

import type { FileRow } from '../file-rows.ts';
import { fileRowBlocks } from '../file-rows.ts';
import type { Layout } from '../layout.ts';
import { headingOf } from '../layout.ts';
import { judgeSurvey, surveyFile } from '../survey-file.ts';
import { checkRow } from './check-row.ts';
import type { CheckSetting } from './headline-rules.ts';

export type FileToCheck = {
  readonly file: FetchedFile;
  readonly layout: Layout;
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
export async function checkFile({ file, layout: declared, mode, limits, setting, expectedRows }: FileToCheck): Promise<CheckReport> {
  const leftOut: Record<string, number> = {};
  const report = { ...nothing, rejects: [] as FileReject[], leftOut };
  try {
    const layout = { ...declared, encoding: await settleEncoding(file, declared.encoding, limits) };
    const survey = await surveyFile({ file, layout, mode, limits });
    report.unreadColumns = survey.header.unread;
    for await (const row of rowsOf(fileRowBlocks({ file, header: survey.header, layout, mode, limits }))) {
      const problems = checkRow(row, setting);
      const room = mostRejectsListed - report.rejects.length;
      report.rejects.push(...problems.slice(0, Math.max(0, room)).map(({ column, rule }) => ({ line: row.line, column: column === null ? null : headingOf(layout, column), rule })));
      report.rejectsNotListed += Math.max(0, problems.length - room);
      report.rows += 1;
      if (problems.length > 0) report.refused += 1;
      else if (row.unclear === undefined && row.mapped.kind === 'left-out') leftOut[row.mapped.rule] = (leftOut[row.mapped.rule] ?? 0) + 1;
      else if (row.unclear === undefined && row.mapped.kind === 'tombstone') report.removing += 1;
      else report.good += 1;
    }
    judgeSurvey(survey, { expectedRows: expectedRows ?? survey.rows, maxRefusedShare: limits.maxRefusedShare, columnsBefore: [], mayLack: [] });
    return report;
  } catch (error) {
    if (error instanceof FileRefused) return { ...report, problem: error.problem };
    throw error;
  }
}

async function* rowsOf(blocks: AsyncIterable<readonly FileRow[]>): AsyncGenerator<FileRow, void, void> {
  for await (const block of blocks) yield* block;
}
