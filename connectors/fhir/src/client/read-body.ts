import { ConnectorError } from '@mast/connector-kit';

/** A page of 500 resources with their patients has some two megabytes. */
const mostBytes = 64 * 1024 * 1024;

/**
 * A body read whole as UTF-8 JSON. Bytes that are not what they are said to be stop the reading: a replacement character in a name is a name nobody has. Errors: `transient/source-cut`,
 * `data/answer-too-large`, `data/answer-undecodable`, `data/answer-unreadable`.
 */
export async function readBody(response: Response): Promise<unknown> {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  try {
    for await (const piece of (response.body ?? []) as AsyncIterable<Uint8Array>) {
      bytes += piece.length;
      if (bytes > mostBytes) throw new ConnectorError('data', 'answer-too-large');
      pieces.push(piece);
    }
  } catch (error) {
    throw error instanceof ConnectorError ? error : new ConnectorError('transient', 'source-cut');
  }
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(pieces))) as unknown;
  } catch (error) {
    throw new ConnectorError('data', error instanceof SyntaxError ? 'answer-unreadable' : 'answer-undecodable');
  }
}
