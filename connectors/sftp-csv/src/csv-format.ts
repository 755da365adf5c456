import type { FileFormat, FormatReading, FormatRow, FetchedFile, OpenedFile } from '@mast/connector-kit/files';
import { judged, settleEncoding } from '@mast/connector-kit/files';

import { columnOfPointer } from './column-of-pointer.ts';
import type { CsvFeedConfig } from './config.ts';
import type { FileRow, FileToRead } from './file-rows.ts';
import { fileRowBlocks } from './file-rows.ts';
import type { Layout } from './layout.ts';
import { headingOf, layoutOf } from './layout.ts';
import { judgeSurvey, surveyFile } from './survey-file.ts';

/** CSV files in the layout that was agreed with the partner, as the kit's intake reads them. */
export function csvFormat({ layout: configured, mayLack }: Pick<CsvFeedConfig, 'layout' | 'mayLack'>): FileFormat {
  const layout = layoutOf(configured);
  return { schema: layout.layout, ending: 'csv', terms: configured, tolerances: mayLack, open: (file, reading) => openCsv(file, layout, mayLack, reading) };
}

async function openCsv(file: FetchedFile, declared: Layout, mayLack: readonly string[], { mode, limits, expectedRows, optionalBefore, step, tell }: FormatReading): Promise<OpenedFile> {
  const layout = { ...declared, encoding: await settleEncoding(file, declared.encoding, limits) };
  await step('decoded');
  const survey = await surveyFile({ file, layout, mode, limits });
  await step('parsed');
  judged(() => judgeSurvey(survey, { expectedRows, maxRefusedShare: limits.maxRefusedShare, columnsBefore: optionalBefore, mayLack }), tell);
  await step('validated');
  const { header, leftOut, repeated } = survey;
  return {
    optional: header.optional, unread: header.unread, heading: header.columns.filter((column) => column !== undefined), leftOut,
    rows: () => csvRows({ file, header, layout, mode, limits, repeated }),
  };
}

/** The rows below the heading as the intake takes them. */
export async function* csvRows(source: FileToRead): AsyncGenerator<FormatRow, void, void> {
  for await (const block of fileRowBlocks(source)) for (const row of block) yield formatRow(row, source.layout);
}

function formatRow(row: FileRow, layout: Layout): FormatRow {
  const { line } = row;
  if (row.unclear !== undefined) return { line, kind: 'unclear', rule: row.unclear };
  const { mapped } = row;
  if (mapped.kind === 'left-out') return { line, ...mapped };
  const places = mapped.kind === 'record' ? mapped.places : [];
  const columnOf = (pointer: string): string | null => {
    const column = columnOfPointer(pointer, places);
    return column === null ? null : headingOf(layout, column);
  };
  if (mapped.kind === 'tombstone') return { line, kind: 'tombstone', ref: mapped.ref, columnOf };
  return { line, kind: 'record', ref: mapped.ref, record: mapped.record, problems: mapped.problems.map(({ column, rule }) => ({ column: headingOf(layout, column), rule })), columnOf };
}
