import { FileRefused } from './file-refused.ts';
import type { DeclaredEncoding, Encoding } from './encoding.ts';
import { contentOf } from './file-content.ts';
import type { FetchedFile, ReadLimits } from './file-content.ts';

/**
 * The encoding that a file has: declared, or of two declared ones UTF-8 when every byte of the file is strict UTF-8. Where Windows-1252 is
 * declared and the file is UTF-8 all through with at least one letter beyond ASCII, it throws FileRefused `encoding-not-as-declared`: read as declared, every
 * `ŵ` and `é` would be loaded as two wrong letters, and no single cell would look undecodable.
 */
export async function settleEncoding(file: FetchedFile, encoding: DeclaredEncoding, limits: ReadLimits): Promise<Encoding> {
  if (encoding === 'utf-8') return encoding;
  const found = await utf8In(file, encoding, limits);
  if (encoding === 'windows-1252' && found === 'beyond-ascii') throw new FileRefused({ rule: 'encoding-not-as-declared' });
  return found === 'none' || encoding === 'windows-1252' ? 'windows-1252' : 'utf-8';
}

async function utf8In(file: FetchedFile, encoding: DeclaredEncoding, limits: ReadLimits): Promise<'none' | 'ascii' | 'beyond-ascii'> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let beyond = false;
  try {
    for await (const chunk of contentOf(file, encoding, limits)) {
      beyond ||= chunk.some((byte) => byte >= 0x80);
      decoder.decode(chunk, { stream: true });
    }
    decoder.decode();
    return beyond ? 'beyond-ascii' : 'ascii';
  } catch (error) {
    if (error instanceof TypeError) return 'none';
    throw error;
  }
}
