import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';

const chunkLength = 1 << 18;

/**
 * Writes lines to a file that appears whole or not at all: `<file>.part`, for its owner's eyes only (mode 600), renamed at the end. The lines say who
 * is known where.
 */
export function writeFile(file: string, lines: Iterable<string>): void {
  const part = `${file}.part`;
  rmSync(part, { force: true });
  try {
    writePart(part, lines);
    renameSync(part, file);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
}

function writePart(part: string, lines: Iterable<string>): void {
  const handle = openSync(part, 'wx', 0o600);
  try {
    let chunk = '';
    for (const line of lines) {
      chunk += `${line}\n`;
      if (chunk.length >= chunkLength) {
        writeSync(handle, chunk);
        chunk = '';
      }
    }
    writeSync(handle, chunk);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
