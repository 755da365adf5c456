import { resolve } from 'node:path';

/** A file as its user names it: `npm run mast` works in the checkout's folder, while people name files from theirs, which npm tells. */
export function fromWhereTheyStand(file: string): string {
  const { npm_lifecycle_event: script, INIT_CWD: folder } = process.env;
  return script === 'mast' && folder !== undefined ? resolve(folder, file) : resolve(file);
}
