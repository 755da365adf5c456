import { MastError } from '../shared/mast-error.ts';
import type { Migration } from './migrations.ts';
import { readMigrations } from './migrations.ts';
import { selectMigrations } from './sql/select-migrations.ts';
import type { Store } from './store.ts';

/**
 * Refuses to serve on a schema that is not this program's: MastError `database-newer` (a newer program has migrated it), `database-older` (run
 * `mast migrate`), `migration-edited`. Needs no more than the service role.
 */
export async function requireSchema(store: Pick<Store, 'tx'>, known: readonly Migration[] = readMigrations()): Promise<void> {
  const applied = await store.tx({ readOnly: true }, async (db) => db.rows(selectMigrations, []));
  if (applied.length > known.length) throw new MastError('database-newer', { applied: applied.length, known: known.length });
  if (applied.length < known.length) throw new MastError('database-older', { applied: applied.length, known: known.length });
  const edited = known.find((migration, at) => migration.sha256 !== applied[at]?.sha256);
  if (edited !== undefined) throw new MastError('migration-edited', { number: edited.number });
}
