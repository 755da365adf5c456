import { failed, ok } from '@mast/connector-kit';
import type { Result } from '@mast/connector-kit';
import { charsetOf } from './charset.ts';

/** Why nothing can be said of a message, not even to whom to answer. */
export type HeaderFault = { readonly code: 'empty' | 'utf-16' | 'not-msh' | 'delimiters' | 'several-messages' };

/** The first segment, as far as an acknowledgement and the choice of a reader need it. */
export type Header = {
  /** `raw[n]` is MSH-n byte for byte, one character a byte; `raw[1]` is the field separator. What a message leaves out is ''. */
  readonly raw: readonly string[];
  /** MSH-9.1 and MSH-9.2 in capitals. */
  readonly type: string;
  readonly event: string;
  /** MSH-10 without space around, one character a byte. */
  readonly controlId: string;
  readonly processingId: string;
  /** MSH-12.1, `2.4` of `2.4^GBR`. */
  readonly version: string;
  /** MSH-18, its first repetition; `known` where there is a decoder for it. */
  readonly charset: { readonly declared: string; readonly known: boolean };
};

const fieldsKept = 21;
const [cr, lf, bom] = [0x0d, 0x0a, [0xef, 0xbb, 0xbf]];

/** Reads MSH from a message's bytes without decoding them: the delimiters are ASCII in every character set that may travel in an MLLP frame. Cost is that of the first segment, and one search for a second MSH. */
export function readHeader(bytes: Uint8Array): Result<Header, HeaderFault> {
  const start = startOf(bytes);
  if (start === bytes.length) return failed({ code: 'empty' });
  if (isWide(bytes)) return failed({ code: 'utf-16' });
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.toString('latin1', start, start + 3) !== 'MSH') return failed({ code: 'not-msh' });
  const line = view.toString('latin1', start, endOfLine(view, start));
  const separator = line[3] ?? '';
  const [, encoding = '', ...rest] = separator === '' ? [] : line.split(separator);
  if (!areDelimiters(separator, encoding)) return failed({ code: 'delimiters' });
  if (hasSecond(view, start + 3, separator)) return failed({ code: 'several-messages' });
  const raw = ['', separator, encoding, ...rest];
  while (raw.length < fieldsKept) raw.push('');
  const component = (field: number, at: number): string => (raw[field] ?? '').split(encoding[1] ?? '\0')[0]?.split(encoding[0] ?? '\0')[at]?.trim() ?? '';
  const declared = component(18, 0);
  return ok({
    raw,
    type: component(9, 0).toUpperCase(),
    event: component(9, 1).toUpperCase(),
    controlId: (raw[10] ?? '').trim(),
    processingId: component(11, 0).toUpperCase(),
    version: component(12, 0),
    charset: { declared, known: charsetOf(declared) !== undefined },
  });
}

/** Where the message begins: a byte order mark and empty lines before it are overlooked. */
function startOf(bytes: Uint8Array): number {
  let at = bom.every((byte, index) => bytes[index] === byte) ? bom.length : 0;
  while (at < bytes.length && (bytes[at] === cr || bytes[at] === lf || bytes[at] === 0x20)) at += 1;
  return at;
}

/** Two bytes a character: an order mark, or a zero beside the M of MSH. */
function isWide([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) || (first === 0 && second === 0x4d) || (first === 0x4d && second === 0);
}

function endOfLine(view: Buffer, start: number): number {
  let at = start;
  while (at < view.length && view[at] !== cr && view[at] !== lf) at += 1;
  return at;
}

/** HL7 v2.5.1, 2.5.4: delimiters are printable, none is a letter or digit, and no two are the same. `^~\&#` has one more since 2.7. */
function areDelimiters(separator: string, encoding: string): boolean {
  const all = separator + encoding;
  return encoding.length >= 2 && encoding.length <= 5 && /^[!-/:-@[-`{-~]+$/.test(all) && new Set(all).size === all.length;
}

function hasSecond(view: Buffer, from: number, separator: string): boolean {
  for (let at = view.indexOf(`MSH${separator}`, from, 'latin1'); at !== -1; at = view.indexOf(`MSH${separator}`, at + 3, 'latin1')) {
    const before = view[at - 1];
    if (before === cr || before === lf) return true;
  }
  return false;
}
