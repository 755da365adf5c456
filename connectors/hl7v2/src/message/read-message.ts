import { failed, ok } from '@mast/connector-kit';
import type { Result } from '@mast/connector-kit';
import type { Charset } from './charset.ts';
import { decodeText } from './decode-text.ts';
import { delimitersOf } from './delimiters.ts';
import type { KeptSegment } from './kept-segment.ts';
import type { Header } from './read-header.ts';
import { readSegments } from './read-segments.ts';

export type ReadCharset = { readonly name: Charset; readonly fallback: boolean };
export type ReadMessage = { readonly segments: readonly KeptSegment[]; readonly charset: ReadCharset };
export type MessageFault = { readonly rule: 'segment-broken'; readonly segment: string; readonly charset: ReadCharset };

/** Bytes to allow-listed segments. `header` is what `readHeader` gave for the same bytes. Never throws, whatever the bytes. */
export function readMessage(bytes: Uint8Array, header: Header, fallback: Charset): Result<ReadMessage, MessageFault> {
  const { text, charset } = decodeText(bytes, header.charset.declared, fallback);
  const read = readSegments(text, delimitersOf(header.raw), charset.name);
  return read.ok ? ok({ segments: read.value, charset }) : failed({ ...read.failure, charset });
}
