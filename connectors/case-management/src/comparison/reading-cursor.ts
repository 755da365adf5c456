import { randomBytes } from 'node:crypto';

import { ConnectorError } from '@mast/connector-kit';
import { z } from 'zod';

/** Which reading, and which of its pages. Two readings never have the same name, so a page under way when a process died is never taken for another. */
const cursorSchema = z.strictObject({ compared: z.literal(1), reading: z.string(), page: z.int().min(1) });

/** Another version's cursor, or another connector's, is never guessed at: a listing on its word could replace another feed. Throws `data/cursor-unknown`. */
export function holdCursor(cursor: string | null): void {
  if (cursor !== null && !cursorSchema.safeParse(objectOf(cursor)).success) throw new ConnectorError('data', 'cursor-unknown');
}

/** The cursors of one reading, one after the other. */
export function createCursors(): { readonly reading: string; next(): string } {
  const reading = randomBytes(8).toString('hex');
  let page = 0;
  return {
    reading,
    next: () => {
      page += 1;
      return JSON.stringify({ compared: 1, reading, page } satisfies z.infer<typeof cursorSchema>);
    },
  };
}

function objectOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
