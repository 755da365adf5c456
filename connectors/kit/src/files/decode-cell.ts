import type { DeclaredEncoding } from './encoding.ts';

/** Windows-1252 from 0x80 to 0x9F (WHATWG Encoding, index windows-1252); `undefined` bytes stand for nothing. */
const upper = [
  0x20ac, undefined, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, undefined, 0x017d, undefined,
  undefined, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, undefined, 0x017e, 0x0178,
];
const byteOf: ReadonlyMap<number, number> = new Map(upper.flatMap((code, place) => (code === undefined ? [] : [[code, place + 0x80] as const])));

/**
 * A cell's bytes (one character each) as text, or undefined when they are not of the declared encoding. Nothing is replaced: a cell that
 * already holds U+FFFD was damaged before it came and is refused as well. So is one that reads well and says nonsense, since it is UTF-8 taken for
 * Windows-1252 here or by somebody before (`SiÃ¢n`).
 */
export function decodeCell(bytes: string, encoding: DeclaredEncoding): string | undefined {
  if (!/[\u0080-\u00ff]/.test(bytes)) return bytes;
  if (encoding === 'windows-1252') return isUtf8(bytes) ? undefined : decodeWindows1252(bytes);
  const text = Buffer.from(bytes, 'latin1').toString('utf8');
  return text.includes('\uFFFD') || isDoublyEncoded(text) ? undefined : text;
}

function isUtf8(bytes: string): boolean {
  return !Buffer.from(bytes, 'latin1').toString('utf8').includes('\uFFFD');
}

/** Whether the text's letters, as bytes of Windows-1252, would be UTF-8 beyond ASCII: no word of a person is that by chance. */
function isDoublyEncoded(text: string): boolean {
  if (!/[\u00c2-\u00f4]/.test(text)) return false;
  let bytes = '';
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const byte = code < 0x100 ? code : byteOf.get(code);
    if (byte === undefined) return false;
    bytes += String.fromCharCode(byte);
  }
  return isUtf8(bytes);
}

function decodeWindows1252(bytes: string): string | undefined {
  let text = '';
  for (const character of bytes) {
    const byte = character.charCodeAt(0);
    const code = byte >= 0x80 && byte <= 0x9f ? upper[byte - 0x80] : byte;
    if (code === undefined) return undefined;
    text += String.fromCharCode(code);
  }
  return text;
}
