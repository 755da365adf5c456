import type { Rng } from '../random/rng.ts';

/** Letters beside each other on a UK keyboard. */
const neighbours: Readonly<Record<string, string>> = {
  a: 'qsz', b: 'vn', c: 'xv', d: 'sf', e: 'wr', f: 'dg', g: 'fh', h: 'gj', i: 'uo', j: 'hk', k: 'jl', l: 'k', m: 'n', n: 'bm', o: 'ip', p: 'o', q: 'wa', r: 'et', s: 'ad', t: 'ry',
  u: 'yi', v: 'cb', w: 'qe', x: 'zc', y: 'tu', z: 'x',
};

/** The text with one slip of the hand inside a word: a letter dropped, doubled, swapped with the next or hit beside. Under 3 letters nothing changes. */
export function typo(text: string, rng: Rng): string {
  const letters = Array.from(text);
  const places = letters.flatMap((letter, index) => (index > 0 && /\p{L}/u.test(letter) ? [index] : []));
  if (places.length < 2) return text;
  const place = rng.pick(places);
  const letter = letters[place] ?? '';
  const next = letters[place + 1];
  switch (rng.int(0, 3)) {
    case 0:
      letters[place] = '';
      break;
    case 1:
      letters[place] = letter + letter;
      break;
    case 2:
      if (next !== undefined && /\p{L}/u.test(next) && next !== letter) letters.splice(place, 2, next, letter);
      else letters[place] = '';
      break;
    default:
      letters[place] = rng.pick(Array.from(neighbours[letter.toLowerCase()] ?? 'e'));
  }
  return letters.join('');
}

/** The text without accents and other marks: Siôn as Sion, Łukasz as Lukasz, Đỗ as Do. */
export function withoutMarks(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[łŁđĐøØß]/g, (letter) => plain[letter] ?? letter);
}

const plain: Readonly<Record<string, string>> = { ł: 'l', Ł: 'L', đ: 'd', Đ: 'D', ø: 'o', Ø: 'O', ß: 'ss' };
