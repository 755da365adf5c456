import type { Core } from '../core.ts';
import type { Keys } from '../keys/keys.ts';
import type { NameFrequency } from '../match/name-frequency.ts';
import { shippedNames } from '../match/name-frequency.ts';
import { selectNameFrequencies } from '../store/sql/select-name-frequencies.ts';
import { selectNameSnapshot } from '../store/sql/select-name-snapshot.ts';
import type { Db } from '../store/store.ts';
import type { NameRole } from './name-token.ts';
import { nameToken } from './name-token.ts';

type Held = { readonly snapshotId: string; readonly names: NameFrequency };

/** One snapshot for each store: those that ask at the same time read it once more at worst. */
const held = new WeakMap<Core['store'], Held>();

/** Words whose frequency is remembered, at most (judgement: some megabytes; a hash costs 2 us). */
const mostWords = 100_000;

/**
 * How common names are in this installation: the shipped frequencies, raised to those of the snapshot that the first load took. Read anew when there is
 * another snapshot, so that every pair of one database weighs the same whichever process weighs it.
 */
export async function namesInForce({ store, keys }: Pick<Core, 'store' | 'keys'>, db: Db): Promise<NameFrequency> {
  const snapshot = await db.one(selectNameSnapshot, []);
  if (snapshot === undefined) return shippedNames;
  const known = held.get(store);
  if (known?.snapshotId === snapshot.snapshotId) return known.names;
  const rows = await db.rows(selectNameFrequencies, []);
  const per10k = new Map(rows.map((row) => [`${row.role} ${row.token}`, row.per10k]));
  const names: NameFrequency = {
    ...shippedNames,
    givenPer10k: remembered((word) => per10k.get(tokenOf(keys, 'given', word)) ?? shippedNames.givenPer10k(word)),
    familyPer10k: remembered((word) => per10k.get(tokenOf(keys, 'family', word)) ?? shippedNames.familyPer10k(word)),
  };
  held.set(store, { snapshotId: snapshot.snapshotId, names });
  return names;
}

function tokenOf(keys: Keys, role: NameRole, word: string): string {
  return `${role} ${nameToken(keys, role, word)}`;
}

function remembered(read: (word: string) => number): (word: string) => number {
  const words = new Map<string, number>();
  return (word) => {
    const known = words.get(word);
    if (known !== undefined) return known;
    if (words.size >= mostWords) words.clear();
    const value = read(word);
    words.set(word, value);
    return value;
  };
}
