import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import process from 'node:process';

const root = resolve(import.meta.dirname, '../../..');

/** The folder of public corpora (`MAST_CORPORA`, else `../shared/data` beside the checkout), or where it was looked for. They are never copied into the project. */
export function findCorpora(): { folder: string } | { missing: string } {
  const folder = resolve(process.env['MAST_CORPORA'] ?? join(root, '../shared/data'));
  const linkage = join(folder, 'linkage');
  return existsSync(linkage) ? { folder: linkage } : { missing: folder };
}
