import { FileRefused } from './file-refused.ts';
import type { Encoding, Layout } from './layout.ts';
import type { FetchedFile, ReadLimits } from './read-rows.ts';
import { contentOf } from './read-rows.ts';

/**
 * The layout with the encoding that a file has: declared, or of two declared ones UTF-8 when every byte of the file is strict UTF-8. Where Windows-1252 is
 * declared and the file is UTF-8 all through with at least one letter beyond ASCII, it throws FileRefused `encoding-not-as-declared`: read as declared, every
 * `ŵ` and `é` would be loaded as two wrong letters, and no single cell would look undecodable.
 */
export async function settleEncoding(file: FetchedFile, layout: Layout, limits: ReadLimits): Promise<Layout & { readonly encoding: Encoding }> {
  const { encoding } = layout;
  if (encoding === 'utf-8') return { ...layout, encoding };
  const found = await utf8In(file, layout, limits);
  if (encoding === 'windows-1252' && found === 'beyond-ascii') throw new FileRefused({ rule: 'encoding-not-as-declared' });
  return { ...layout, encoding: found === 'none' || encoding === 'windows-1252' ? 'windows-1252' : 'utf-8' };
}

async function utf8In(file: FetchedFile, layout: Layout, limits: ReadLimits): Promise<'none' | 'ascii' | 'beyond-ascii'> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let beyond = false;
  try {
    for await (const chunk of contentOf(file, layout.encoding, limits)) {
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
