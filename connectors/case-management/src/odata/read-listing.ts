import { randomBytes } from 'node:crypto';

import { ConnectorError } from '@mast/connector-kit';
import type { Page, PageOutcome } from '@mast/connector-kit';

import { tellRejects } from '../comparison/tell-rejects.ts';
import { pageSchema } from './answers.ts';
import type { ODataPage } from './answers.ts';
import { draftListing } from './draft-listing.ts';
import { itemOf } from './items.ts';
import { pathOf } from './links.ts';
import { countPath, listingPath } from './paths.ts';
import type { ChangesPlace, ListingPlace } from './place.ts';
import { mostItems } from './reading.ts';
import type { OdataReading } from './reading.ts';

/** A service that changes under every listing is listed again at the next reading. */
const mostBeginnings = 3;
/** Pages of changes that are looked through for removals before a listing is called whole. */
const mostPeeks = 100;

type Begun = Omit<ListingPlace, 'next'> & { readonly next: string | undefined };

/**
 * Lists every row, page by page, and ends with the link at which changes are asked for. Services number pages as they please, so that a row that is deleted meanwhile may
 * push another one past us: a listing is only called whole when its rows are as many as were counted at its beginning, and the service tells of no removal since. Else it is left
 * unfinished, and another is begun. `from`: where an earlier listing stands. `cursor`: what core-api has.
 */
export async function* readListing(reading: OdataReading, cursor: string | null, from?: ListingPlace): AsyncGenerator<Page, void, PageOutcome> {
  const { context, session, memory, terms, columns } = reading;
  const { service, mode, pageRows } = context.config;
  let stands = cursor;
  let place: Begun | undefined = from;
  let trouble = new ConnectorError('transient', 'source-changing');
  for (let beginnings = from === undefined ? 0 : 1; ; ) {
    if (place === undefined) {
      beginnings += 1;
      if (beginnings > mostBeginnings) throw trouble;
      place = { at: 'listing', id: randomBytes(8).toString('hex'), replaces: mode === 'full' || stands !== null || beginnings > 1, page: 0, rows: 0, leftOut: 0, total: 0, next: undefined };
      if (place.replaces) await memory.clear(place.id, stands);
      else await memory.begin(place.id, stands);
    }
    const path: string = place.next ?? listingPath(service, columns);
    const answered = await session.ask(path, pageSchema, { prefer: `odata.maxpagesize=${pageRows},odata.track-changes` });
    const answer: ODataPage = heldPage(answered?.answer);
    const total: number = place.page === 0 ? counted(answer) : place.total;
    const { draft, leftOut } = draftListing(reading, answer.items, place);
    const next: string | undefined = answer.next === undefined ? undefined : pathOf(answer.next, path, service.url);
    const now: Begun = { ...place, page: place.page + 1, rows: place.rows + answer.items.length, leftOut: place.leftOut + leftOut, total, next };
    const link: string | null = next !== undefined || answer.delta === undefined ? null : pathOf(answer.delta, path, service.url);
    if (next === undefined) {
      const torn = await tornBy(reading, now, link);
      if (torn !== undefined) {
        context.log.info('listing-torn', { feedId: context.feedId, code: torn.code });
        [trouble, place] = [torn, undefined];
        continue;
      }
    }
    const text = JSON.stringify(next === undefined ? ({ at: 'changes', id: now.id, step: 0, link, listedOn: terms.today } satisfies ChangesPlace) : { ...now, next });
    const generation = { id: `listing-${now.id}`, page: now.page, last: next === undefined, expectedRows: total - now.leftOut };
    const page = draft.page(now.replaces ? 'full' : 'delta', text, { complete: next === undefined, ...(now.replaces ? { generation } : {}) });
    tellRejects(context, draft.rejects);
    await memory.note(text, draft.changes);
    context.progress({ item: context.feedId, done: now.rows, total });
    const { held } = yield page;
    stands = text;
    if (next === undefined && now.replaces && held === 0) await memory.settle(now.id, text);
    if (next === undefined && held > 0) context.log.error('removals-held', { feedId: context.feedId, rows: held });
    if (next === undefined || context.signal.aborted) return;
    place = now;
  }
}

function heldPage(answer: ODataPage | undefined): ODataPage {
  if (answer === undefined) throw new ConnectorError('data', 'answer-unreadable');
  if (answer.items.length > mostItems) throw new ConnectorError('config', 'page-size-ignored');
  return answer;
}

function counted({ count }: ODataPage): number {
  if (count === undefined) throw new ConnectorError('config', 'count-not-offered');
  return count;
}

/** Why a listing that has come to its end may have missed rows; undefined when it has not. */
async function tornBy({ context, session, columns, terms }: OdataReading, { rows, total }: Begun, link: string | null): Promise<ConnectorError | undefined> {
  const { service, mode } = context.config;
  if (rows !== total) return new ConnectorError('data', 'listing-disagrees');
  if (link === null) {
    if (mode === 'delta') throw new ConnectorError('config', 'changes-not-offered');
    const now = await session.ask(countPath(service), pageSchema);
    return now?.answer.count === total ? undefined : new ConnectorError('transient', 'source-changing');
  }
  let path: string | undefined = link;
  for (let peeks = 0; path !== undefined && peeks < mostPeeks; peeks += 1) {
    const answered: { readonly answer: ODataPage } | undefined = await session.ask(path, pageSchema, { prefer: `odata.maxpagesize=${context.config.pageRows}` });
    if (answered === undefined) return undefined;
    const { items, next }: ODataPage = answered.answer;
    if (items.some((raw) => itemOf(raw, terms.mapping.key, columns).kind.startsWith('remov'))) return new ConnectorError('transient', 'source-changing');
    path = next === undefined ? undefined : pathOf(next, path, service.url);
  }
  return undefined;
}
