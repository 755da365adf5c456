import type { Loss } from './person-features.ts';

/** UK postcode without its space (BS 7666 form, with the two-letter London districts such as EC1A and the special GIR 0AA). */
const shape = /^(?:gir0aa|[a-pr-uwyz](?:\d{1,2}|\d[a-hjkps-uw]|[a-hk-y]\d{1,2}|[a-hk-y]\d[abehmnprv-y])\d[abd-hjlnp-uw-z]{2})$/i;

/** Codes that mean a kind of place and not a place: ZZ99 (NHS: abroad, no fixed abode, unknown), NF1 (probation: no fixed abode). */
const pseudo = /^(?:zz99|nf1|xx|zz)/i;

/** Letters and digits that a scan or a hurried hand takes for one another. */
const letterOf: Readonly<Record<string, string>> = { 0: 'O', 1: 'I', 5: 'S', 8: 'B' };
const digitOf: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1', S: '5', B: '8', Z: '2' };

/**
 * `CF10 1AA` as `CF101AA`; nothing for a pseudo code or what is not a postcode, and then a loss. A letter typed for a digit, or the reverse, is put
 * right where one reading only is a postcode.
 */
export function normalisePostcode(text: string | undefined): { postcode?: string; losses: Loss[] } {
  const squeezed = (text ?? '').replace(/[^a-z0-9]/gi, '').toUpperCase();
  if (squeezed === '') return { losses: [] };
  if (pseudo.test(squeezed)) return { losses: ['postcode-placeholder'] };
  if (shape.test(squeezed)) return { postcode: squeezed, losses: [] };
  const [postcode, other] = readings(squeezed);
  return postcode === undefined || other !== undefined ? { losses: ['postcode-unreadable'] } : { postcode, losses: [] };
}

/** What the text says if its confusable letters and digits are read by their place: area letters, digits, and a digit and two letters at the end. */
function readings(squeezed: string): string[] {
  if (squeezed.length < 5 || squeezed.length > 7) return [];
  const asDigit = (letter: string): string => digitOf[letter] ?? letter;
  const asLetter = (letter: string): string => letterOf[letter] ?? letter;
  const inward = asDigit(squeezed.at(-3) ?? '') + asLetter(squeezed.at(-2) ?? '') + asLetter(squeezed.at(-1) ?? '');
  const outward = squeezed.slice(0, -3).split('');
  const outwards = [1, 2].map((letters) => outward.map((letter, at) => (at < letters ? asLetter(letter) : asDigit(letter))).join(''));
  const distinct = new Set(outwards.map((text) => text + inward));
  return Array.from(distinct).filter((text) => shape.test(text));
}

/** The part before the space: `CF10` of `CF101AA`. */
export function outwardCode(postcode: string): string {
  return postcode.slice(0, -3);
}
