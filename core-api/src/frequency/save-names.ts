import type { Core } from '../core.ts';
import type { CommonNames } from '../match/common-names.ts';
import { insertNameFrequencies } from '../store/sql/insert-name-frequencies.ts';
import { insertNameSnapshot } from '../store/sql/insert-name-snapshot.ts';
import type { Db } from '../store/store.ts';
import type { NameRole } from './name-token.ts';
import { nameToken } from './name-token.ts';

/** Holds the frequencies under which everything of this database is weighed from now on. For one that has none. */
export async function saveNames(db: Db, { keys, ids }: Pick<Core, 'keys' | 'ids'>, { given, family }: CommonNames, at: Date): Promise<void> {
  const rows = [...rowsOf(keys, 'given', given), ...rowsOf(keys, 'family', family)];
  await db.run(insertNameSnapshot, [ids.uuid(), at]);
  if (rows.length > 0) await db.run(insertNameFrequencies, [rows.map(({ role }) => role), rows.map(({ token }) => token), rows.map(({ per10k }) => per10k)]);
}

function rowsOf(keys: Core['keys'], role: NameRole, words: ReadonlyMap<string, number>): { role: NameRole; token: string; per10k: number }[] {
  return [...words].map(([word, per10k]) => ({ role, token: String(nameToken(keys, role, word)), per10k }));
}
