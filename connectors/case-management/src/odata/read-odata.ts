import { ConnectorError } from '@mast/connector-kit';
import type { ConnectorContext, Page, PageOutcome } from '@mast/connector-kit';

import { RowMemory } from '../comparison/row-memory.ts';
import type { OdataConfig } from '../config.ts';
import { columnsOf } from '../mapping/columns-of.ts';
import { londonDay } from '../mapping/read-day.ts';
import { mappingOf } from '../shapes/mapping-of.ts';
import { placeOf } from './place.ts';
import { readChanges } from './read-changes.ts';
import { readListing } from './read-listing.ts';
import { openSession } from './session.ts';

/**
 * Reads on from `cursor`: a listing where it stands, or what changed since. Everything is listed in mode `full`, where the last listing is older than `wholeEveryDays`, where what
 * was delivered is no longer remembered, and where the service no longer knows our place.
 */
export async function* readOdata(context: ConnectorContext<OdataConfig>, cursor: string | null): AsyncGenerator<Page, void, PageOutcome> {
  const { config, clock, state, log, feedId } = context;
  const place = placeOf(cursor);
  const mapping = mappingOf(config);
  const today = londonDay(clock.now());
  const recalled = await RowMemory.recall(state, config.comparisonKey, cursor);
  const reading = {
    context, session: openSession(context), memory: recalled ?? RowMemory.forgotten(state, config.comparisonKey),
    terms: { mapping, agreement: config.agreement, contacts: config.contacts, today }, columns: columnsOf(mapping),
  };
  if (recalled !== undefined && place?.at === 'listing') {
    yield* readListing(reading, cursor, place);
    return;
  }
  let stands = cursor;
  if (recalled?.whole === true && place?.at === 'changes' && place.link !== null && config.mode === 'delta' && !isDue(place.listedOn, today, config.wholeEveryDays)) {
    try {
      await recalled.begin(place.id, cursor);
      yield* readChanges(reading, place, (delivered) => (stands = delivered));
      return;
    } catch (error) {
      if (!(error instanceof ConnectorError) || error.code !== 'cursor-forgotten') throw error;
      log.info('listing-instead', { feedId, code: error.code });
    }
  }
  yield* readListing(reading, stands);
}

function isDue(listedOn: string, today: string, days: number): boolean {
  return (Date.parse(today) - Date.parse(listedOn)) / 86_400_000 >= days;
}
