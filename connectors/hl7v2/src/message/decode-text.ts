import { isAscii } from 'node:buffer';
import { TextDecoder } from 'node:util';

import { charsetOf } from './charset.ts';
import type { Charset } from './charset.ts';

/** How the bytes were read. `fallback`: not as MSH-18 says, because it says nothing known, or the bytes are not that. */
export type Decoded = { readonly text: string; readonly charset: { readonly name: Charset; readonly fallback: boolean } };

const strict = new Map<Charset, TextDecoder>();

/**
 * Text of a message's bytes: by the declared character set; where the bytes are not that, by strict UTF-8; else by the feed's fallback, in which every byte means something. Nothing declared means UTF-8
 * (ASCII is part of it). Never throws, and no byte becomes U+FFFD as long as the fallback is a character set of one byte.
 */
export function decodeText(bytes: Uint8Array, declared: string, fallback: Charset): Decoded {
  const named = charsetOf(declared);
  const first = named === undefined ? undefined : decodeStrictly(bytes, named);
  if (named !== undefined && first !== undefined) return { text: first, charset: { name: named, fallback: false } };
  const second = named === 'utf-8' ? undefined : decodeStrictly(bytes, 'utf-8');
  if (second !== undefined) return { text: second, charset: { name: 'utf-8', fallback: true } };
  return { text: new TextDecoder(fallback).decode(bytes), charset: { name: fallback, fallback: true } };
}

/** The text of bytes within a message that was read as `charset`, for example of an escape \Xdd..\. Undefined where they are not that. */
export function decodeStrictly(bytes: Uint8Array, charset: Charset): string | undefined {
  if (charset === 'us-ascii') return isAscii(bytes) ? decoderOf('utf-8').decode(bytes) : undefined;
  try {
    return decoderOf(charset).decode(bytes);
  } catch {
    return undefined;
  }
}

function decoderOf(charset: Charset): TextDecoder {
  const decoder = strict.get(charset) ?? new TextDecoder(charset, { fatal: true });
  strict.set(charset, decoder);
  return decoder;
}
