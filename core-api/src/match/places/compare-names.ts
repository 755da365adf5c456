import { compass } from '../../normalise/address-words.ts';
import { soundCode } from '../../normalise/sound-code.ts';
import { jaroWinkler } from '../jaro-winkler.ts';
import { oneEditApart } from '../one-edit-apart.ts';
import type { NameForm } from './name-form.ts';
import { isEnding } from './name-form.ts';

/**
 * How two names of streets or buildings compare: `part` when one leaves out what kind of street it is, or a word of a longer name; `alike` when they may be two
 * misspellings of a third: no evidence for, and none against.
 */
export const Name = { other: 0, alike: 1, part: 2, near: 3, same: 4 } as const;
export type Name = (typeof Name)[keyof typeof Name];

/** Words that tell neighbours apart, so that no slip of the keyboard is read into them. */
const tellingApart: ReadonlySet<string> = new Set([...compass, 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth', 'old', 'new', 'great', 'little', 'uchaf', 'isaf', 'fawr', 'fach', 'mawr', 'bach']);

/**
 * Two names of one street are the same words but for slips; other kinds of street (Oak Close, Oak Court), points of the compass and ordinals are
 * other streets. Symmetric.
 */
export function compareNames(a: NameForm, b: NameForm): Name {
  if (a === b || a.text === b.text) return Name.same;
  if (a.squeezed === b.squeezed) return Name.near;
  if (a.ending !== '' && b.ending !== '' && a.ending !== b.ending) return Name.other;
  if (a.words.length === b.words.length) {
    if (a.words.every((word, at) => isNearWord(word, b.words[at] ?? ''))) return Name.near;
    return a.words.every((word, at) => isAlikeWord(word, b.words[at] ?? '')) ? Name.alike : Name.other;
  }
  if (isOneSlip(a.squeezed, b.squeezed)) return Name.near;
  if (isPart(a, b) || isPart(b, a)) return Name.part;
  return areToldApart(a, b) || jaroWinkler(a.squeezed, b.squeezed) < alike ? Name.other : Name.alike;
}

/** Similarity from which two spellings may both be slips of a third (judgement: two exchanged pairs of letters in a word of four). */
const alike = 0.8;

function isAlikeWord(a: string, b: string): boolean {
  if (isNearWord(a, b)) return true;
  if ((tellingApart.has(a) && tellingApart.has(b)) || (isEnding(a) && isEnding(b))) return false;
  return Math.min(a.length, b.length) >= 3 && jaroWinkler(a, b) >= alike;
}

/** Whether a word that tells neighbours apart stands in one name and not in the other. */
function areToldApart(a: NameForm, b: NameForm): boolean {
  const tells = ({ words }: NameForm): string => words.filter((word) => tellingApart.has(word)).toSorted().join(' ');
  return tells(a) !== tells(b);
}

function isNearWord(a: string, b: string): boolean {
  if (a === b) return true;
  if (tellingApart.has(a) && tellingApart.has(b)) return false;
  if (isEnding(a) && isEnding(b)) return false;
  if (isCutShort(a, b) || isCutShort(b, a)) return true;
  if (Math.min(a.length, b.length) < 2) return false;
  return isOneSlip(a, b) || (Math.min(a.length, b.length) >= 5 && (jaroWinkler(a, b) >= 0.9 || soundCode(a) === soundCode(b)));
}

/** `r` or `ro` of `road`. */
function isCutShort(short: string, long: string): boolean {
  return short.length <= 2 && short !== '' && isEnding(long) && long.startsWith(short);
}

/** One letter is every letter's slip. */
function isOneSlip(a: string, b: string): boolean {
  return Math.min(a.length, b.length) >= 2 && oneEditApart(a, b);
}

/** `high` of `high street`, `trinity court` of `trinity court flats`, `cathedral road` of `upper cathedral road`: all words of the shorter, in order. */
function isPart({ words: short }: NameForm, { words: long }: NameForm): boolean {
  if (short.length >= long.length) return false;
  let at = 0;
  const left: string[] = [];
  for (const word of long) {
    if (at < short.length && isNearWord(short[at] ?? '', word)) at += 1;
    else left.push(word);
  }
  return at === short.length && !left.some((word) => tellingApart.has(word)) && !(short.length === 1 && isEnding(short[0] ?? ''));
}
