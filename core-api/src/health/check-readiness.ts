import type { Core } from '../core.ts';
import { readMigrations } from '../store/migrations.ts';
import { selectMigrations } from '../store/sql/select-migrations.ts';

/** What must be in order before a request may be sent here. */
export type Readiness = { readonly database: 'ok' | 'failed'; readonly migrations: 'ok' | 'failed'; readonly keys: 'ok' | 'failed' };

/** The migrations of this program, read once: files do not change under a running process. */
const expected = readMigrations();

/** Looks at each part; never throws. Migrations are in order when the database has exactly those of this program. */
export async function checkReadiness(core: Core): Promise<Readiness> {
  const applied = await settle(() => core.store.tx({ readOnly: true }, (db) => db.rows(selectMigrations, [])));
  const isCurrent = applied?.length === expected.length && expected.every(({ sha256 }, index) => applied[index]?.sha256 === sha256);
  const keys = await settle(async () => core.keys.tokenSigningJwks().keys.length > 0 && core.keys.macBytes('readiness', 'probe').length === 32);
  return { database: applied === undefined ? 'failed' : 'ok', migrations: isCurrent ? 'ok' : 'failed', keys: keys === true ? 'ok' : 'failed' };
}

/** A failure is an answer here: the caller names the part, not the cause. */
async function settle<Value>(probe: () => Promise<Value>): Promise<Value | undefined> {
  try {
    return await probe();
  } catch {
    return undefined;
  }
}
