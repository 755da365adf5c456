import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import type { ListedPage } from './listed/listed-page.ts';

const folder = join(import.meta.dirname, 'listed');

/** Every listed page: the lists of test/listed, in the order of their files. */
export async function listedPages(): Promise<readonly ListedPage[]> {
  const files = readdirSync(folder).filter((name) => name.endsWith('.pages.ts')).toSorted();
  const lists = await Promise.all(files.map(async (name) => ((await import(join(folder, name))) as { listed: readonly ListedPage[] }).listed));
  return lists.flat();
}
