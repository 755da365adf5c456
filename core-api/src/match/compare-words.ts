import { givenRoots } from '../normalise/given-roots.ts';
import { soundCode } from '../normalise/sound-code.ts';
import { jaroWinkler } from './jaro-winkler.ts';
import { Given } from './levels.ts';
import { shippedNames } from './name-frequency.ts';
import { oneEditApart } from './one-edit-apart.ts';

/** Similarity from which two spellings are a slip apart, and from which they are alike (levels of Splink's comparison library). */
const near = 0.92;
const alike = 0.85;

/** Whether two words are a slip of the keyboard apart. Short words are all alike, so they never are. */
export function isNear(a: string, b: string): boolean {
  return Math.min(a.length, b.length) >= 4 && (oneEditApart(a, b) || jaroWinkler(a, b) >= near);
}

/** Whether two words sound or look alike. */
export function isAlike(a: string, b: string): boolean {
  return soundCode(a) === soundCode(b) || jaroWinkler(a, b) >= alike;
}

/** Whether two words are of one script, and so can be compared by their letters. */
export function isSameScript(a: string, b: string): boolean {
  return /^[a-z]/.test(a) === /^[a-z]/.test(b);
}

/** How two forenames compare, position aside. Two established names are never a slip of each other: that is how twins are named. */
export function compareForenames(a: string, b: string): Given {
  if (!isSameScript(a, b)) return Given.unknown;
  if (a.length === 1 || b.length === 1) return sharesInitial(a, b) ? Given.initial : Given.differ;
  if (a === b) return Given.exact;
  const [rootsA, rootsB] = [givenRoots(a), givenRoots(b)];
  if (rootsA.includes(b) || rootsB.includes(a)) return Given.nickname;
  const isOneName = rootsA.some((root) => rootsB.includes(root));
  if (isOneName) return isNear(a, b) ? Given.nickname : Given.similar;
  const areBothEstablished = shippedNames.isEstablishedGiven(a) && shippedNames.isEstablishedGiven(b);
  if (isNear(a, b)) return areBothEstablished ? Given.lookalike : Given.near;
  if (!areBothEstablished) return isAlike(a, b) ? Given.similar : Given.differ;
  return soundCode(a) === soundCode(b) ? Given.lookalike : Given.differ;
}

function sharesInitial(a: string, b: string): boolean {
  const [initial, name] = a.length === 1 ? [a, b] : [b, a];
  return [name, ...givenRoots(name)].some((form) => form.startsWith(initial));
}
