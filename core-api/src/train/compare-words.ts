import { jaroWinkler } from '../match/jaro-winkler.ts';
import { givenRoots } from '../normalise/given-roots.ts';
import { editDistance } from './edit-distance.ts';

/** How two names compare, loosest first after `unknown`. */
export const nameLevels = ['unknown', 'differ', 'similar', 'part', 'initial', 'near', 'nickname', 'exact'] as const;
export const Name = { unknown: 0, differ: 1, similar: 2, part: 3, initial: 4, near: 5, nickname: 6, exact: 7 } as const;

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
  return jaroWinkler(tight, other) >= 0.88 ? Name.similar : Name.differ;
}

export const textLevels = ['unknown', 'differ', 'similar', 'part', 'near', 'exact'] as const;
export const Text = { unknown: 0, differ: 1, similar: 2, part: 3, near: 4, exact: 5 } as const;

/** Compares two folded texts of any kind (a town, an e-mail address, a number) that are not equal. */
export function compareTexts(a: string, b: string): number {
  if (a === '' || b === '') return Text.unknown;
  const [tight, other] = [a.replaceAll(' ', ''), b.replaceAll(' ', '')];
  if (tight === other) return Text.exact;
  const shortest = Math.min(tight.length, other.length);
  if (shortest >= 4 && editDistance(tight, other, 1) <= 1) return Text.near;
  const [words, others] = [a.split(' '), b.split(' ')];
  if ((words.length > 1 || others.length > 1) && words.some((word) => word.length > 2 && others.includes(word))) return Text.part;
  return shortest >= 5 && jaroWinkler(tight, other) >= 0.88 ? Text.similar : Text.differ;
}
