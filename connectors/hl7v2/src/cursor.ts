import { ConnectorError } from '@mast/connector-kit';
import { z } from 'zod';

/** Where a listing stands: the `number` of listings begun so far, the register's revision, pages and rows behind, and the path of the next page. */
const listingCursor = z.strictObject({ listing: z.int().min(1), revision: z.string(), page: z.int().min(1), rows: z.int().min(0), next: z.string().nullable() });
/** The number of the last change that was read. */
const changesCursor = z.strictObject({ change: z.int().min(0) });

export type ListingCursor = z.infer<typeof listingCursor>;
export type ChangesCursor = z.infer<typeof changesCursor>;

export function listingFrom(cursor: string | null): ListingCursor | undefined {
  return cursor === null ? undefined : held(listingCursor, cursor);
}

export function changesFrom(cursor: string | null): ChangesCursor {
  return cursor === null ? { change: 0 } : held(changesCursor, cursor);
}

/** A cursor that this version does not know is never guessed at: `data/cursor-unknown`, and a person decides. */
function held<Cursor>(schema: z.ZodType<Cursor>, text: string): Cursor {
  try {
    const parsed = schema.safeParse(JSON.parse(text));
    if (parsed.success) return parsed.data;
  } catch {
    // Not JSON: falls through to the one error there is.
  }
  throw new ConnectorError('data', 'cursor-unknown');
}
