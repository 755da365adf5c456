import type { Charset } from './charset.ts';
import { decodeStrictly } from './decode-text.ts';
import type { Delimiters } from './delimiters.ts';

/**
 * The value of a text without its escape sequences (HL7 v2.5.1, 2.7): delimiters come back, \Xdd..\ are bytes in the message's own character set, highlighting, formatting and shifts to other character sets
 * go. What is no sequence stays as it stands. Control characters, which no name or address has, become spaces.
 */
export function unescape(text: string, delimiters: Delimiters, charset: Charset): string {
  const { escape } = delimiters;
  const plain = escape === '' || !text.includes(escape) ? text : withoutEscapes(text, delimiters, charset);
  return hasControl(plain) ? plain.replaceAll(/\p{Cc}+/gu, ' ') : plain;
}

/** A loop, since this is asked of every value of every message. */
function hasControl(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x20 || (code >= 0x7f && code < 0xa0)) return true;
  }
  return false;
}

function withoutEscapes(text: string, delimiters: Delimiters, charset: Charset): string {
  const { escape } = delimiters;
  const parts: string[] = [];
  let bytes: number[] = [];
  let at = 0;
  const flush = (): void => {
    if (bytes.length > 0) parts.push(decodeStrictly(Uint8Array.from(bytes), charset) ?? decodeStrictly(Uint8Array.from(bytes), 'windows-1252') ?? '');
    bytes = [];
  };
  while (at < text.length) {
    const open = text.indexOf(escape, at);
    const close = open === -1 ? -1 : text.indexOf(escape, open + 1);
    if (close === -1) break;
    if (open > at) flush();
    parts.push(text.slice(at, open));
    const code = text.slice(open + 1, close);
    const hex = /^X((?:[0-9A-Fa-f]{2})+)$/.exec(code)?.[1];
    const value = hex === undefined ? valueOf(code, delimiters) : undefined;
    at = close + 1;
    if (hex !== undefined) bytes.push(...Buffer.from(hex, 'hex'));
    else flush();
    if (value !== undefined) parts.push(value);
    else if (hex === undefined) {
      // Not a sequence: the first character stands for itself, the second may yet begin one.
      parts.push(text.slice(open, close));
      at = close;
    }
  }
  flush();
  parts.push(text.slice(at));
  return parts.join('');
}

function valueOf(code: string, { field, component, repetition, escape, sub, truncation }: Delimiters): string | undefined {
  switch (code) {
    case 'F': return field;
    case 'S': return component;
    case 'R': return repetition;
    case 'E': return escape;
    case 'T': return sub;
    case 'P': return truncation;
    case 'H': case 'N': return '';
    default: break;
  }
  if (/^\.(br|sp|ce)\d*$/i.test(code)) return ' ';
  // Other formatting commands, shifts of character set and local sequences stand for no text.
  return /^(\.[a-z]{2}[+-]?\d*|C[0-9A-Fa-f]{4}|M[0-9A-Fa-f]{4,6}|Z.*)$/i.test(code) ? '' : undefined;
}
