import { FileRefused } from './file-refused.ts';
import type { Header } from './header.ts';
import { readHeader } from './header.ts';
import type { Layout } from './layout.ts';
import type { FetchedFile, ReadLimits } from './read-rows.ts';
import { readRows } from './read-rows.ts';

/**
 * Reads a file through once before one row is sent: the heading fits the layout, quotes close, rows are as many as the manifest says.
 * Throws FileRefused, `rows-disagree` among the rest; then nothing was loaded.
 */
export async function scanFile(file: FetchedFile, layout: Layout, limits: ReadLimits, expectedRows: number): Promise<Header> {
  let header: Header | undefined;
  let rows = 0;
  for await (const { cells } of readRows(file, layout, limits)) {
    if (header === undefined) header = readHeader(cells, layout);
    else rows += 1;
  }
  if (header === undefined) throw new FileRefused({ rule: 'header-missing' });
  if (rows !== expectedRows) throw new FileRefused({ rule: 'rows-disagree' });
  return header;
}
