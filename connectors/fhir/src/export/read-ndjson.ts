import { TextDecoder } from 'node:util';

import { ConnectorError } from '@mast/connector-kit';

/** No resource that we read has a hundredth of this. */
const longestLine = 8 * 1024 * 1024;

/**
 * The lines of an NDJSON file as values, one at a time; `unreadable` for a line that is no JSON. A file that breaks off, or ends within a line, is not whole: `transient/source-cut`. Other errors:
 * `data/answer-undecodable`, `data/answer-too-large`.
 */
export async function* readNdjson(response: Response): AsyncGenerator<{ readonly value: unknown } | 'unreadable', void, void> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let rest = '';
  for await (const piece of piecesOf(response)) {
    rest += decoded(decoder, piece);
    const lines = rest.split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > longestLine) throw new ConnectorError('data', 'answer-too-large');
    for (const line of lines) if (line.trim() !== '') yield parsed(line);
  }
  rest += decoded(decoder);
  if (rest.trim() === '') return;
  const last = parsed(rest);
  if (last === 'unreadable') throw new ConnectorError('transient', 'source-cut');
  yield last;
}

async function* piecesOf(response: Response): AsyncGenerator<Uint8Array, void, void> {
  try {
    yield* (response.body ?? []) as AsyncIterable<Uint8Array>;
  } catch (error) {
    throw error instanceof ConnectorError ? error : new ConnectorError('transient', 'source-cut');
  }
}

function decoded(decoder: TextDecoder, piece?: Uint8Array): string {
  try {
    return piece === undefined ? decoder.decode() : decoder.decode(piece, { stream: true });
  } catch {
    throw new ConnectorError('data', 'answer-undecodable');
  }
}

function parsed(line: string): { readonly value: unknown } | 'unreadable' {
  try {
    return { value: JSON.parse(line) as unknown };
  } catch {
    return 'unreadable';
  }
}
