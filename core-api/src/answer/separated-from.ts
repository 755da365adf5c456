import { selectToldApart } from '../store/sql/select-told-apart.ts';
import { setVisible } from '../store/sql/set-visible.ts';
import { widenToMatching } from '../store/sql/widen-to-matching.ts';
import type { Db } from '../store/store.ts';
import type { OpenScope } from './open-scope.ts';

/**
 * Of some people, which pairs somebody has separated for good (adoption, a new identity, gender recognition): they may not stand side by side in one answer. Whoever entered it may be out of the asker's sight,
 * so the transaction sees every organisation for this one statement, which reads ids alone, and no other: the three are sent together, the server runs them in order, and should one fail, so do all after it. A second
 * transaction would do as well, were it not that each question then held two connections, and as many questions as the pool has would wait for each other.
 */
export async function separatedFrom(db: Db, scope: OpenScope, personIds: readonly string[]): Promise<(one: string, other: string) => boolean> {
  if (personIds.length < 2) return () => false;
  const [, rows] = await Promise.all([db.run(widenToMatching, []), db.rows(selectToldApart, [personIds]), db.one(setVisible, [scope.access.organisations.join(',')])]);
  const pairs = new Set(rows.filter(({ isSeparation }) => isSeparation).map(({ personA, personB }) => `${personA} ${personB}`));
  return (one, other) => pairs.has(`${one} ${other}`);
}
