import type { Stream } from '../stream.ts';

/** Letters beside each other on a UK keyboard. */
const beside: Readonly<Record<string, string>> = {
  a: 'qsz', b: 'vn', c: 'xv', d: 'sf', e: 'wr', f: 'dg', g: 'fh', h: 'gj', i: 'uo', j: 'hk', k: 'jl', l: 'k', m: 'n', n: 'bm', o: 'ip', p: 'o', q: 'wa', r: 'et', s: 'ad', t: 'ry', u: 'yi', v: 'cb', w: 'qe', x: 'zc', y: 'tu', z: 'x',
};

/** Letters and pairs that a scanner or a reader of handwriting takes for one another. */
const misread: Readonly<Record<string, readonly string[]>> = {
  a: ['o', 'u', 'd'], b: ['h', 'l', 'p'], c: ['e', 'o', 'g'], d: ['a', 'cl', 'o'], e: ['c', 'o', 'l'], f: ['t', 'p'], g: ['q', 'y', 'j'], h: ['b', 'n', 'k'], i: ['l', 'j', 'r'], j: ['i', 'y'], k: ['h', 'lc'], l: ['i', 't', 'e'], m: ['rn', 'n', 'w'], n: ['u', 'r', 'm'],
  o: ['a', 'c', 'e'], p: ['f', 'r'], q: ['g', 'a'], r: ['v', 'n', 's'], s: ['r', 'z', 'e'], t: ['l', 'f', 'k'], u: ['v', 'n', 'a'], v: ['u', 'r', 'y'], w: ['vv', 'u', 'm'], x: ['k', 'z'], y: ['v', 'g'], z: ['s', '2'],
};
const misreadCapitals: Readonly<Record<string, readonly string[]>> = {
  A: ['H', 'R'], B: ['R', 'D', 'P'], C: ['G', 'O', 'L'], D: ['O', 'P'], E: ['F', 'B'], F: ['P', 'T', 'E'], G: ['C', 'S'], H: ['N', 'M', 'K'], I: ['J', 'T', 'L'], J: ['I', 'T', 'S'], K: ['R', 'H'], L: ['S', 'C', 'Z'], M: ['N', 'W', 'H'], N: ['M', 'H', 'W'], O: ['D', 'C', 'Q'], P: ['R', 'F', 'B'], Q: ['O'], R: ['K', 'B', 'P'],
  S: ['L', 'G', 'J'], T: ['F', 'J', 'I'], U: ['V', 'W'], V: ['U', 'N'], W: ['M', 'U', 'V'], X: ['K', 'Y'], Y: ['V', 'J'], Z: ['L', 'Y'],
};
const digitsMisread: Readonly<Record<string, string>> = { '0': '6', '1': '7', '2': '7', '3': '8', '4': '9', '5': '6', '6': '0', '7': '1', '8': '3', '9': '4' };
const letters = 'abcdefghijklmnopqrstuvwxyz';

/**
 * One slip of the hand: a letter hit beside, any letter, one left out, doubled or put in, or two exchanged. One slip in nine falls on the first letter, so
 * the sound of a word and its initial are not safe from it.
 */
export function slip(text: string, stream: Stream): string {
  const { length } = text;
  if (length < 2) return text;
  const at = stream.chance(0.11) ? 0 : 1 + stream.below(length - 1);
  const letter = text.charAt(at);
  if (letter === ' ' || letter === '-' || letter === "'") return text;
  const kind = stream.unit();
  if (kind < 0.24) return replaced(text, at, 1, pickFrom(beside[letter.toLowerCase()] ?? letters, stream), letter);
  if (kind < 0.34) return replaced(text, at, 1, pickFrom(letters, stream), letter);
  if (kind < 0.6) return replaced(text, at, 1, '', letter);
  if (kind < 0.7) return replaced(text, at, 1, letter + letter.toLowerCase(), letter);
  if (kind < 0.8) return replaced(text, at, 1, letter + pickFrom(letters, stream), letter);
  const next = text.charAt(at + 1);
  if (next === '' || next.toLowerCase() === letter.toLowerCase()) return replaced(text, at, 1, '', letter);
  return replaced(text, at, 2, next + letter.toLowerCase(), letter);
}

/** One letter read as another of its shape, one time in four two of them. */
export function misreadLetters(text: string, stream: Stream): string {
  let read = misreadOne(text, stream);
  if (stream.chance(0.25)) read = misreadOne(read, stream);
  return read;
}

function misreadOne(text: string, stream: Stream): string {
  const at = stream.below(text.length);
  const letter = text.charAt(at);
  const shapes = misread[letter] ?? misreadCapitals[letter];
  return shapes === undefined ? text : text.slice(0, at) + stream.pick(shapes) + text.slice(at + 1);
}

/** The digit at a place read as another of its shape. */
export function misreadDigit(text: string, at: number): string {
  return text.slice(0, at) + (digitsMisread[text.charAt(at)] ?? text.charAt(at)) + text.slice(at + 1);
}

function pickFrom(list: string, stream: Stream): string {
  return list.charAt(stream.below(list.length));
}

function replaced(text: string, at: number, count: number, by: string, first: string): string {
  const capital = at === 0 && first !== first.toLowerCase();
  const changed = text.slice(0, at) + by + text.slice(at + count);
  return capital ? changed.charAt(0).toUpperCase() + changed.slice(1) : changed;
}
