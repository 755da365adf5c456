import type { Loss } from './person-features.ts';

/** UK postcode without its space (BS 7666 form, with the two-letter London districts such as EC1A and the special GIR 0AA). */
const shape = /^(?:gir0aa|[a-pr-uwyz](?:\d{1,2}|\d[a-hjkps-uw]|[a-hk-y]\d{1,2}|[a-hk-y]\d[abehmnprv-y])\d[abd-hjlnp-uw-z]{2})$/i;

/** Codes that mean a kind of place and not a place: ZZ99 (NHS: abroad, no fixed abode, unknown), NF1 (probation: no fixed abode). */
const pseudo = /^(?:zz99|nf1|xx|zz)/i;

/** `CF10 1AA` as `CF101AA`; nothing for a pseudo code or what is not a postcode, and then a loss. The letter O typed for zero is put right. */
export function normalisePostcode(text: string | undefined): { postcode?: string; losses: Loss[] } {
  const squeezed = (text ?? '').replace(/[^a-z0-9]/gi, '').toUpperCase();
  if (squeezed === '') return { losses: [] };
  if (pseudo.test(squeezed)) return { losses: ['postcode-placeholder'] };
  for (const candidate of [squeezed, squeezed.replace(/O(?=[A-Z]{2}$)/, '0')]) {
    if (shape.test(candidate)) return { postcode: candidate, losses: [] };
  }
  return { losses: ['postcode-unreadable'] };
}

/** The part before the space: `CF10` of `CF101AA`. */
export function outwardCode(postcode: string): string {
  return postcode.slice(0, -3);
}

/** District and the first digit behind the space: `CF101` of `CF101AA`. */
export function postcodeSector(postcode: string): string {
  return postcode.slice(0, -2);
}
