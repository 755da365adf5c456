import type { Environment } from '../core.ts';
import { MastError } from '../shared/mast-error.ts';
import type { Store } from '../store/store.ts';
import { selectEnvironment } from '../store/sql/select-environment.ts';

/** The database's stamp. */
export type EnvironmentStamp = { readonly kind: Environment; readonly keyCheck: Buffer };

/**
 * The database's stamp. Refuses a database of another world: a live process on a demonstration's data, or the reverse, and one that nobody has stamped.
 * @throws MastError `environment-mismatch`
 */
export async function requireEnvironment(store: Pick<Store, 'tx'>, environment: Environment): Promise<EnvironmentStamp> {
  const row = await store.tx({ readOnly: true }, (db) => db.one(selectEnvironment, []));
  if (row?.kind !== environment) throw new MastError('environment-mismatch', { configured: environment, database: row?.kind ?? 'unstamped' });
  return row;
}
