import { readFileSync } from 'node:fs';

/** The child's configuration: a file that only this user may read, named in MAST_CHILD_CONFIG, written by the parent just before. */
export function readConfig<Config>(): Config {
  const file = process.env['MAST_CHILD_CONFIG'];
  if (file === undefined) throw new Error('MAST_CHILD_CONFIG names no file');
  return JSON.parse(readFileSync(file, 'utf8')) as Config;
}
