import { jaroWinkler } from '../match/jaro-winkler.ts';
import { givenRoots } from '../normalise/given-roots.ts';
import { editDistance } from './edit-distance.ts';

/** How two names compare, loosest first after `unknown`. */
export const nameLevels = ['unknown', 'differ', 'loose', 'similar', 'part', 'initial', 'near', 'nickname', 'exact'] as const;
export const Name = { unknown: 0, differ: 1, loose: 2, similar: 3, part: 4, initial: 5, near: 6, nickname: 7, exact: 8 } as const;

/** Compares two folded names, each of one or more words, that are not equal. */
export function compareNames(a: string, b: string): number {
  if (a === '' || b === '') return Name.unknown;
  const [tight, other] = [a.replaceAll(' ', ''), b.replaceAll(' ', '')];
  if (tight === other) return Name.exact;
  if (tight.length === 1 || other.length === 1) return tight[0] === other[0] ? Name.initial : Name.differ;
  if (givenRoots(tight).some((root) => givenRoots(other).includes(root))) return Name.nickname;
  if (editDistance(tight, other, 1) <= 1) return Name.near;
  const [words, others] = [a.split(' '), b.split(' ')];
  if ((words.length > 1 || others.length > 1) && words.some((word) => word.length > 2 && others.includes(word))) return Name.part;
  const alike = jaroWinkler(tight, other);
  if (alike >= 0.88) return Name.similar;
  return alike >= 0.78 || (Math.min(tight.length, other.length) >= 5 && editDistance(tight, other, 2) <= 2) ? Name.loose : Name.differ;
}
