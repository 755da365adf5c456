import { ConnectorError } from '@mast/connector-kit';
import { z } from 'zod';

/** In a listing: its name, whether what it leaves out is to go, pages and rows behind, rows left out so far, rows in all, and the path of the next page. */
const listingPlace = z.strictObject({ at: z.literal('listing'), id: z.string(), replaces: z.boolean(), page: z.int(), rows: z.int(), leftOut: z.int(), total: z.int(), next: z.string() });
/** After a listing or some changes: where to ask for the next ones, what the service called its state then, and the day of the last listing. */
const changesPlace = z.strictObject({ at: z.literal('changes'), id: z.string(), step: z.int(), link: z.string().nullable(), etag: z.string().max(300).optional(), listedOn: z.iso.date() });

export type ListingPlace = z.infer<typeof listingPlace>;
export type ChangesPlace = z.infer<typeof changesPlace>;

/** Another version's cursor, or another connector's, is never guessed at. Throws `data/cursor-unknown`. */
export function placeOf(cursor: string | null): ListingPlace | ChangesPlace | undefined {
  if (cursor === null) return undefined;
  try {
    const parsed = z.discriminatedUnion('at', [listingPlace, changesPlace]).safeParse(JSON.parse(cursor));
    if (parsed.success) return parsed.data;
  } catch {
    // Not JSON: falls through to the one error there is.
  }
  throw new ConnectorError('data', 'cursor-unknown');
}
