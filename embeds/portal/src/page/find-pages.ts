import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import type { Page } from './page.ts';

const folder = join(import.meta.dirname, '../pages');

/** Every folder under src/pages that has a routes.ts is a page: adding one is adding a folder. */
export async function findPages(): Promise<readonly Page[]> {
  const names = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'routes.ts'))).toSorted();
  return Promise.all(names.map(async (name) => ((await import(join(folder, name, 'routes.ts'))) as { page: Page }).page));
}
