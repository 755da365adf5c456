import { inject } from 'vitest';

import type { TestDatabase } from './clone-database.ts';
import { cloneDatabase } from './clone-database.ts';

export type { TestDatabase } from './clone-database.ts';

/** A migrated database for one test file; `max` is the size of the service's pool. Only in `*.pg.test.ts`. */
export async function testDatabase(options: { readonly max?: number } = {}): Promise<TestDatabase> {
  return cloneDatabase(inject('postgres'), options);
}
