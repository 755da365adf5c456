import { withoutMarks } from '../extracts/typo.ts';

/** Characters of Windows-1252 at 0x80 to 0x9F; the five undefined bytes are left out (WHATWG Encoding, index windows-1252). */
const upper: Readonly<Record<string, number>> = {
  '€': 0x80, '‚': 0x82, 'ƒ': 0x83, '„': 0x84, '…': 0x85, '†': 0x86, '‡': 0x87, 'ˆ': 0x88, '‰': 0x89, 'Š': 0x8a, '‹': 0x8b, 'Œ': 0x8c, 'Ž': 0x8e, '‘': 0x91, '’': 0x92, '“': 0x93,
  '”': 0x94, '•': 0x95, '–': 0x96, '—': 0x97, '˜': 0x98, '™': 0x99, 'š': 0x9a, '›': 0x9b, 'œ': 0x9c, 'ž': 0x9e, 'Ÿ': 0x9f,
};

/**
 * Text as Windows-1252 bytes. A letter that the code page lacks loses its marks first, as old systems do (Llŷr becomes Llyr), and becomes `?` when
 * even that does not fit.
 */
export function encodeWindows1252(text: string): Buffer {
  const bytes: number[] = [];
  for (const letter of text) bytes.push(...(byteOf(letter) ?? plainBytes(letter)));
  return Buffer.from(bytes);
}

function byteOf(letter: string): number[] | undefined {
  const code = letter.codePointAt(0) ?? 0;
  if (code < 0x80 || (code >= 0xa0 && code <= 0xff)) return [code];
  const byte = upper[letter];
  return byte === undefined ? undefined : [byte];
}

function plainBytes(letter: string): number[] {
  return Array.from(withoutMarks(letter)).flatMap((plain) => byteOf(plain) ?? [0x3f]);
}
