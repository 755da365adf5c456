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
  // Node's latin1 writes the low byte of each character, which is right once the others have been replaced.
  return Buffer.from(text.replace(outsideLatin1, byteOrPlain), 'latin1');
}

const outsideLatin1 = /[^\t\r\n\u0020-\u007e\u00a0-\u00ff]/gu;

function byteOrPlain(letter: string): string {
  const byte = upper[letter];
  return byte === undefined ? withoutMarks(letter).replace(outsideLatin1, '?') : String.fromCharCode(byte);
}
