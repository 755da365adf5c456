import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { messagesOfFile } from '../../src/batch/messages-of-file.ts';

/** The messages of a corpus's files as they stand, each as a sender would put it into a frame; what is no message (a licence, a list) is left out. */
export function readCorpus(folder: string): Uint8Array[] {
  return globSync('**/*', { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'SOURCE.txt')
    .toSorted((a, b) => (join(a.parentPath, a.name) < join(b.parentPath, b.name) ? -1 : 1))
    .flatMap((entry) => messagesOfFile(readFileSync(join(entry.parentPath, entry.name))))
    .filter((piece) => Buffer.from(piece).toString('latin1').startsWith('MSH'));
}
