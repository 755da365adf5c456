import { ConnectorError } from '@mast/connector-kit';
import type { ConnectorContext, Page, PageOutcome } from '@mast/connector-kit';
import type { z } from 'zod';

import { listingAnswer } from './answers.ts';
import { ask } from './ask.ts';
import type { Hl7v2Config } from './config.ts';
import { listingFrom } from './cursor.ts';
import type { ListingCursor } from './cursor.ts';
import { draftPage } from './draft-page.ts';
import { holdLayout } from './hold-layout.ts';
import { nextPage } from './next-page.ts';

type Context = ConnectorContext<Hl7v2Config>;
/** A register that changes under every listing is read again at the next reading. */
const mostBeginnings = 3;

/**
 * Lists everything, page by page; what a whole listing leaves out is removed. A listing whose register changed between two pages may have
 * missed rows, so it is left unfinished (nothing is removed on its word) and another is begun.
 */
export async function* readListing(context: Context, cursor: string | null): AsyncGenerator<Page, void, PageOutcome> {
  let at = listingFrom(cursor);
  let number = at === undefined ? 1 : at.next === null ? at.listing + 1 : at.listing;
  if (at?.next === null) at = undefined;
  for (let beginnings = 0; beginnings < mostBeginnings; ) {
    if (at === undefined) beginnings += 1;
    const path: string = at?.next ?? `/listing?after=0&limit=${context.config.pageRows}`;
    const answer: z.infer<typeof listingAnswer> = await ask(context, path, listingAnswer);
    if (at !== undefined && answer.revision !== at.revision) {
      at = undefined;
      number += 1;
      continue;
    }
    holdLayout(answer.fields);
    const page = pageOf(context, answer, path, number, at);
    yield page.page;
    if (page.at.next === null || context.signal.aborted) return;
    at = page.at;
  }
  throw new ConnectorError('transient', 'register-busy');
}

function pageOf(context: Context, { revision, total, rows, next }: z.infer<typeof listingAnswer>, path: string, listing: number, before: ListingCursor | undefined): { page: Page; at: ListingCursor } {
  const behind = before?.rows ?? 0;
  const at: ListingCursor = { listing, revision, page: (before?.page ?? 0) + 1, rows: behind + rows.length, next: next === null ? null : nextPage(next, path, context.config.baseUrl) };
  // A listing that ends early would remove whoever it did not come to.
  if (at.next === null && at.rows !== total) throw new ConnectorError('data', 'listing-disagrees');
  context.progress({ item: context.feedId, done: at.rows, total });
  const generation = { id: `listing-${listing}`, page: at.page, last: at.next === null, expectedRows: total };
  return { page: { mode: 'full', ...draftPage(rows, behind), cursor: JSON.stringify(at), generation, complete: at.next === null }, at };
}
