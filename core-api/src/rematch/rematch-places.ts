import { placeLookKeys } from '../ingest/place-keys.ts';
import { keyLists } from '../ingest/pg-array.ts';
import { loadPlaceNodes, placeScope } from '../ingest/place-scope.ts';
import { regroupPlaces } from '../ingest/regroup-places.ts';
import { storePlaces } from '../ingest/store-places.ts';
import type { Work } from '../ingest/work.ts';
import { isRefuge } from '../normalise/place-kind.ts';
import { savePlaceLooks } from '../store/sql/save-place-looks.ts';
import { selectLooksOfPlaces } from '../store/sql/select-looks-of-places.ts';
import { selectPlaceLookPage } from '../store/sql/select-place-look-page.ts';
import { pages } from './pages.ts';

/** Ways of writing an address at a time (judgement: a large batch's worth). */
const pageContents = 500;

/** Keys every way of writing an address anew, then works out the places anew, each with all that was it so far. */
export async function rematchPlaces(work: Work, onPage: (contents: number) => void): Promise<void> {
  const read = () => pages(async (after) => work.db.rows(selectPlaceLookPage, [after, pageContents]), ({ lookId }) => lookId);
  for await (const page of read()) {
    const nodes = await loadPlaceNodes(work, new Map(), page.map(({ lookId }) => lookId));
    const keys = keyLists(nodes.map(({ features }) => placeLookKeys(work.core.keys, features, isRefuge(features.building))));
    await work.db.run(savePlaceLooks, [nodes.map(({ id }) => id), nodes.map(({ stored }) => stored?.placeId ?? ''), ...keys]);
    onPage(page.length);
  }
  for await (const page of read()) {
    const together = await work.db.rows(selectLooksOfPlaces, [[...new Set(page.map(({ placeId }) => placeId))]]);
    const scope = await placeScope(work, [], together.map(({ lookId }) => lookId));
    await storePlaces(work, { arrivals: new Map(), others: [], relevelled: [], gone: [], regrouping: regroupPlaces(work, scope, new Set()) });
    onPage(page.length);
  }
}
