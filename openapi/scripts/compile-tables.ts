import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

const folder = join(import.meta.dirname, '../../core-api/src/normalise/tables');

/**
 * Path and content of one JSON file for each YAML table of words that an analyst may read and extend. Normalising is pure and reads no files, so
 * it imports these. An entry a line, so that a change of a table reads as one.
 */
export function compileTables(): [path: string, content: string][] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .toSorted()
    .map((file) => {
      const table: unknown = parse(readFileSync(join(folder, file), 'utf8'));
      return [`core-api/src/normalise/generated/${file.replace('.yaml', '.json')}`, `${JSON.stringify(table, null, 1)}\n`];
    });
}
