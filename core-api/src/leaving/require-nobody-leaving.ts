import { MastError } from '../shared/mast-error.ts';
import { selectLeaving } from '../store/sql/select-leaving.ts';
import type { Store } from '../store/store.ts';

/** Nobody's rows are half taken out: for work that reads every row as the owner. Throws MastError `leaving-unfinished` with the organisation's code. */
export async function requireNobodyLeaving(store: Pick<Store, 'tx'>): Promise<void> {
  const organisations = await store.tx({ readOnly: true }, (db) => db.rows(selectLeaving, []));
  const leaving = organisations.find(({ leftAt, state }) => leftAt !== null && state !== 'done');
  if (leaving !== undefined) throw new MastError('leaving-unfinished', { organisation: leaving.code });
}
