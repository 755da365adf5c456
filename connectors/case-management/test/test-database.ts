import { inject } from 'vitest';

import { makeDatabase, makeSsdDatabase } from '../src/testing/index.ts';
import type { ReportingDatabase } from '../src/testing/index.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The PostgreSQL of the whole run (vitest project `pg`): a role that may make databases and roles. */
    postgres: { readonly ownerUrl: string; readonly appUrl: string };
  }
}

export type TestDatabase = ReportingDatabase;

/** An empty reporting database on the PostgreSQL of the run. */
export function testDatabase(encoding?: string): Promise<TestDatabase> {
  return makeDatabase(inject('postgres').ownerUrl, encoding);
}

/** One with SSD tables, so many people, and the declared view. */
export function ssdDatabase(people: number): Promise<TestDatabase> {
  return makeSsdDatabase(inject('postgres').ownerUrl, people);
}
