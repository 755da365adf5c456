import { readFileSync } from 'node:fs';

import { parse } from 'csv-parse/sync';

/** Rows of a CSV file by heading; of files that a bench made, or whose form is known. */
export function readCsv(file: string): Record<string, string>[] {
  return parse(readFileSync(file), { columns: true, trim: true, bom: true });
}
