/** A postcode in a text: `SA1 1AA`, and where it stands. */
export type FoundPostcode = { readonly value: string; readonly at: number; readonly to: number };

/** UK postcode by its six strict shapes (BS 7666; the letters that no place of a code holds are left out), with at most two spaces inside. */
const shape = /(?<![\p{L}\d])([A-PR-UWYZ](?:\d{1,2}|\d[A-HJKPS-UW]|[A-HK-Y]\d{1,2}|[A-HK-Y]\d[ABEHMNPRV-Y]))( {0,2})(\d[ABD-HJLNP-UW-Z]{2})(?![\p{L}\d])/giu;
/** The second half of every one: spares the rest of the work for all other lines. */
const inwardForm = /\d[a-z]{2}/i;
/** Codes that stand for no place: abroad, no fixed abode, unknown (NHS ZZ99). */
const pseudo = /^(?:ZZ|XX|NF1)/;
const ordinal = /^\d(?:st|nd|rd|th)$/;

/** Every postcode in a line, by its strict shape. `E17 4th` is a room and a floor; a code in letters of both cases is none. */
export function findPostcodes(text: string): FoundPostcode[] {
  if (!inwardForm.test(text)) return [];
  const found: FoundPostcode[] = [];
  for (const match of text.matchAll(shape)) {
    const [whole, outward = '', , inward = ''] = match;
    const letters = whole.replaceAll(/[\d ]/g, '');
    const isOneCase = letters === letters.toUpperCase() || letters === letters.toLowerCase();
    if (!isOneCase || ordinal.test(inward) || pseudo.test(outward.toUpperCase())) continue;
    found.push({ value: `${outward} ${inward}`.toUpperCase(), at: match.index, to: match.index + whole.length });
  }
  return found;
}
