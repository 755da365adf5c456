import { MastError } from '../../shared/mast-error.ts';
import type { Db } from '../../store/store.ts';
import { tileWidth } from '../tree/growing-tree.ts';
import { rootOf } from '../tree/merkle.ts';
import type { ReadRoot } from '../tree/proofs.ts';
import { readHashes } from './load-tree.ts';

/** Roots within a log, out of its entries and tiles. @throws MastError `audit-log-broken` where hashes are missing */
export function logReader(db: Db, log: number): ReadRoot {
  return async (from, to) => {
    let [level, unit] = [0, 1];
    while (unit * tileWidth <= to - from) [level, unit] = [level + 1, unit * tileWidth];
    const count = (to - from) / unit;
    const hashes = await readHashes(db, log, level, from / unit, from / unit + count);
    if (hashes.length !== count) throw new MastError('audit-log-broken', { log, from, to });
    return rootOf(hashes);
  };
}
