import type { Core } from '../core.ts';
import { selectToldApart } from '../store/sql/select-told-apart.ts';
import { widenToMatching } from '../store/sql/widen-to-matching.ts';

/**
 * Of some people, which pairs somebody has separated for good (adoption, a new identity, gender recognition): they may not stand side by side in one answer. Read outside the question's transaction, since
 * whoever entered it may be out of the asker's sight.
 */
export async function separatedFrom(core: Core, personIds: readonly string[]): Promise<(one: string, other: string) => boolean> {
  if (personIds.length < 2) return () => false;
  const rows = await core.store.tx({ matching: true, readOnly: true, plans: 'generic' }, async (db) => {
    await db.run(widenToMatching, []);
    return db.rows(selectToldApart, [personIds]);
  });
  const pairs = new Set(rows.filter(({ isSeparation }) => isSeparation).map(({ personA, personB }) => `${personA} ${personB}`));
  return (one, other) => pairs.has(`${one} ${other}`);
}
