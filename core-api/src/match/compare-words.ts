import { givenRoots, isGivenForm } from '../normalise/given-roots.ts';
import { soundCode } from '../normalise/sound-code.ts';
import { jaroWinkler } from './jaro-winkler.ts';
import { Given } from './levels.ts';
import type { NameFrequency } from './name-frequency.ts';
import { misreadForm } from './misread-form.ts';
import { oneEditApart } from './one-edit-apart.ts';

/** Similarity from which two spellings are a slip apart, and from which they are alike (levels of Splink's comparison library). */
const near = 0.92;
const alike = 0.85;

/** Whether two words are a slip of the keyboard or of a reader apart. Short words are all alike, so they never are. */
export function isNear(a: string, b: string): boolean {
  return Math.min(a.length, b.length) >= 4 && (oneEditApart(a, b) || misreadForm(a) === misreadForm(b) || jaroWinkler(a, b) >= near);
}

/** Whether two words sound or look alike. */
export function isAlike(a: string, b: string): boolean {
  return soundCode(a) === soundCode(b) || jaroWinkler(a, b) >= alike;
}

/** Whether two words are of one script, and so can be compared by their letters. */
export function isSameScript(a: string, b: string): boolean {
  return /^[a-z]/.test(a) === /^[a-z]/.test(b);
}

/**
 * How two forenames compare, position aside. Two established names are never a slip of each other: that is how twins are named. A word that is no
 * established name may be anything misread, and is never held firmly against anybody.
 */
export function compareForenames(a: string, b: string, names: NameFrequency): Given {
  if (!isSameScript(a, b)) return Given.unknown;
  if (a.length === 1 || b.length === 1) return sharesInitial(a, b) ? Given.initial : Given.differ;
  if (a === b) return Given.exact;
  const known = comparedBefore(names, a);
  const before = known.get(b);
  if (before !== undefined) return before;
  const level = compareWholeNames(a, b, names);
  known.set(b, level);
  return level;
}

/** What two names of one script gave, by table of names. Names repeat: most pairs of forenames that meet have met before. */
const compared = new WeakMap<NameFrequency, Map<string, Map<string, Given>>>();
/** Names with what they gave beside others, kept at most; each has met some dozens (judgement: some tens of megabytes). */
const mostNames = 20_000;

function comparedBefore(names: NameFrequency, a: string): Map<string, Given> {
  const byName = compared.get(names) ?? new Map<string, Map<string, Given>>();
  if (byName.size === 0) compared.set(names, byName);
  const known = byName.get(a);
  if (known !== undefined) return known;
  if (byName.size >= mostNames) byName.clear();
  const made = new Map<string, Given>();
  byName.set(a, made);
  return made;
}

function compareWholeNames(a: string, b: string, names: NameFrequency): Given {
  const [rootsA, rootsB] = [givenRoots(a), givenRoots(b)];
  if (rootsA.includes(b) || rootsB.includes(a)) return Given.nickname;
  if (rootsA.some((root) => rootsB.includes(root))) return areTwoNames(a, b, names) ? Given.garbled : Given.nickname;
  const areBothEstablished = isEstablished(a, names) && isEstablished(b, names);
  if (isNear(a, b)) return areBothEstablished ? Given.lookalike : Given.near;
  if (!areBothEstablished) return isAlike(a, b) || isCut(a, b) ? Given.similar : Given.garbled;
  return soundCode(a) === soundCode(b) ? Given.lookalike : Given.differ;
}

/** Whether two forms of one name (Elsie and Libby, of Elizabeth) are by now names of their own, which sisters bear; Tom and Tomos are not. */
function areTwoNames(a: string, b: string, names: NameFrequency): boolean {
  return names.isEstablishedGiven(a) && names.isEstablishedGiven(b) && a.slice(0, 3) !== b.slice(0, 3) && !isNear(a, b);
}

function isEstablished(name: string, names: NameFrequency): boolean {
  return names.isEstablishedGiven(name) || isGivenForm(name);
}

/** Whether one is the beginning of the other, as a narrow field cuts it. */
function isCut(a: string, b: string): boolean {
  return a.length >= 3 && b.length >= 3 && (a.startsWith(b) || b.startsWith(a));
}

function sharesInitial(a: string, b: string): boolean {
  const [initial, name] = a.length === 1 ? [a, b] : [b, a];
  return [name, ...givenRoots(name)].some((form) => form.startsWith(initial));
}
