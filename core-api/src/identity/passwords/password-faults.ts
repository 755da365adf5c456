import { commonWords, contextWords, leakedPasswords } from './word-lists.ts';

/** NIST SP 800-63B-4 section 3.1.1.2: 8 characters where a second factor is always asked for (here it is), and room for a pass phrase. */
const fewest = 8;
const most = 256;
/** Letters that must be left when the words that are forbidden here are taken out. Judgement. */
const fewestBesides = 4;

/** What is wrong with a password that somebody chooses. */
export type PasswordFault = 'too-short' | 'too-long' | 'too-common' | 'contains-name' | 'contains-listed' | 'breached';

/** What a password may not be made of, besides what everybody's may not. */
export type OwnWords = {
  /** What the user is called: names, the e-mail's parts. */
  readonly names: readonly string[];
  /** Names of organisations that take part. */
  readonly organisations: readonly string[];
};

/**
 * Whether a password may be chosen: long enough, none of the commonest, and not made of the user's own name or address, or of words of this service, its partners and their places (context-words.yaml). No rules of composition,
 * and no expiry (NIST SP 800-63B-4 section 3.1.1.2). What is known from breaches: new-password.ts.
 */
export function passwordFault(password: string, { names, organisations }: OwnWords): PasswordFault | undefined {
  const normal = password.normalize('NFKC');
  const { length } = Array.from(normal);
  if (length < fewest) return 'too-short';
  if (length > most) return 'too-long';
  const cores = edges.map((edge) => plainCore(normal, edge));
  const ownNames = wordsOf(names, 3);
  if (cores.some((core) => isMadeOf(core, ownNames))) return 'contains-name';
  if (cores.some((core) => new Set(core).size <= 2 || isCommon(core)) || isRun(normal) || isLeaked([normal.toLowerCase(), ...cores])) return 'too-common';
  const listed = [...ownNames, ...wordsOf(organisations, 4), ...contextWords()];
  return cores.some((core) => isMadeOf(core, listed)) ? 'contains-listed' : undefined;
}

/** What people add at both ends: any digits and signs, or those but the two that may stand for a letter there. */
const edges = [/^[^\p{L}]+|[^\p{L}]+$/gu, /^[^\p{L}@$]+|[^\p{L}@$]+$/gu];

/** Lower case, without what was added at the ends, and look-alike signs read as letters. */
function plainCore(password: string, edge: RegExp): string {
  const bare = password.toLowerCase().replace(edge, '');
  return bare.replaceAll('0', 'o').replaceAll('1', 'i').replaceAll('3', 'e').replaceAll('4', 'a').replaceAll('@', 'a').replaceAll('5', 's').replaceAll('$', 's').replaceAll('7', 't').replace(/[^\p{L}]/gu, '');
}

function isCommon(core: string): boolean {
  if (core === '' || commonWords.has(core)) return true;
  for (let at = 3; at <= core.length - 3; at += 1) if (commonWords.has(core.slice(0, at)) && commonWords.has(core.slice(at))) return true;
  return false;
}

/** As it was typed, or without what was added at its ends. */
function isLeaked(forms: readonly string[]): boolean {
  return forms.some((each) => !each.includes('\n') && leakedPasswords().includes(`\n${each}\n`));
}

function wordsOf(texts: readonly string[], shortest: number): string[] {
  return texts.flatMap((text) => text.toLowerCase().split(/[^\p{L}]+/u)).filter((word) => word.length >= shortest);
}

/** Holds some of the words, and little or nothing but common words besides. The longest are taken out first, so that no short word leaves the rest of a long one. */
function isMadeOf(core: string, words: readonly string[]): boolean {
  const rest = words.toSorted((a, b) => b.length - a.length).reduce((left, word) => left.replaceAll(word, ''), core);
  return rest !== core && (rest.length < fewestBesides || isCommon(rest));
}

/** Digits or letters one after the other, as 12345678, 87654321 or abcdefgh. */
function isRun(password: string): boolean {
  const codes = Array.from(password, (character) => character.codePointAt(0) ?? 0);
  const steps = new Set(codes.slice(1).map((code, at) => code - (codes[at] ?? 0)));
  return steps.size === 1 && [1, 0, -1].includes([...steps][0] ?? 9);
}
