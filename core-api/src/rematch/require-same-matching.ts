import { MastError } from '../shared/mast-error.ts';
import { selectMatching } from '../store/sql/select-matching.ts';
import type { Db } from '../store/store.ts';
import { matchingVersion } from './matching-version.ts';

/**
 * Refuses to work on what another program has matched: under other keys and weights people would not be found, and each search would be a nil that is none. Asked
 * at the start, and again by every search and batch, since another program may match a database anew beside this one.
 * @throws MastError `matching-changed`: run `mast rematch`, or in a demonstration start over
 */
export async function requireSameMatching(db: Db): Promise<void> {
  const stored = await db.one(selectMatching, []);
  if (stored?.version !== matchingVersion) throw new MastError('matching-changed', { stored: stored?.version ?? 'none', program: matchingVersion });
}
