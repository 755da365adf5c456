import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { MastError } from '../shared/mast-error.ts';

export type Migration = { readonly number: number; readonly name: string; readonly text: string; readonly sha256: string };

const folder = join(import.meta.dirname, 'migrations');

/**
 * The migrations this program knows, in order; no two have one number, and a number may be left out. They are append-only: once a file has been applied anywhere its text
 * is fixed. Line ends do not count towards the digest, so that a checkout on Windows is the same migration.
 */
export function readMigrations(from: string = folder): readonly Migration[] {
  const names = readdirSync(from).filter((name) => name.endsWith('.sql')).toSorted();
  let last = 0;
  return names.map((name) => {
    const number = Number(/^(\d{4})_[a-z0-9_]+\.sql$/.exec(name)?.[1] ?? Number.NaN);
    if (!(number > last)) throw new MastError('internal', { store: 'migrations-not-in-sequence', name });
    last = number;
    const text = readFileSync(join(from, name), 'utf8').replaceAll('\r\n', '\n');
    return { number, name, text, sha256: createHash('sha256').update(text).digest('hex') };
  });
}
