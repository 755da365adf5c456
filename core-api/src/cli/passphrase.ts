import { lstatSync, readFileSync } from 'node:fs';

import { MastError } from '../shared/mast-error.ts';

/** The passphrase in a file that nobody else can read (MastError `keys-exposed`), without the line's end: never an argument, which every process can see. */
export function readPassphrase(file: string): string {
  if (process.platform !== 'win32' && (lstatSync(file).mode & 0o077) !== 0) throw new MastError('keys-exposed', { path: file });
  return readFileSync(file, 'utf8').replace(/\r?\n$/, '');
}
