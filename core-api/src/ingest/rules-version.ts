import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Everything of this program that decides what becomes of a row: its rules, what it normalises and protects, and the tables they read. */
const folders = ['../ingest', '../normalise', '../sensitivity', '../shared', '../../data/services'];

/** Names the rules under which this program judges and stores rows: a hash of its own source, so that no changed rule can be forgotten. */
export const rulesVersion = sourceHash(folders.map((folder) => join(import.meta.dirname, folder)));

/** A hash over the names and bytes of all files below these folders, tests left out. */
export function sourceHash(paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of paths) {
    const files = readdirSync(path, { recursive: true, encoding: 'utf8', withFileTypes: true }).filter((entry) => entry.isFile() && !entry.name.includes('.test.'));
    for (const file of files.map(({ parentPath, name }) => join(parentPath, name)).toSorted()) {
      const bytes = readFileSync(file);
      hash.update(`${file.slice(path.length)} ${bytes.length}\n`).update(bytes);
    }
  }
  return hash.digest('hex').slice(0, 16);
}
