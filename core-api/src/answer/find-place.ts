import type { Core } from '../core.ts';
import { judgePlaces, placeLead } from '../match/places/judge-places.ts';
import { placeForm } from '../match/places/place-form.ts';
import { placeParts } from '../match/places/place-identity.ts';
import { homesWithinKeys, placeKeys } from '../match/places/place-keys.ts';
import type { PlaceFeatures } from '../normalise/place-features.ts';
import type { Db } from '../store/store.ts';
import { knownPlace, openPlaces } from './open-places.ts';
import type { KnownPlace, OpenPlaceContent } from './open-places.ts';
import type { OpenScope } from './open-scope.ts';
import type { ShownPlace } from './read-places.ts';
import { readPlaces } from './read-places.ts';

/** Places shown at most, as for people (DESIGN section 6). */
export const maxPlaces = 20;
/** Contents looked at per question; a tower of 200 flats, each written in a few ways, fits. Judgement; past it, refine. */
const maxContents = 1_000;
/** Places whose records are read: some fall away for want of a displayable record. Judgement. */
const maxRead = 3 * maxPlaces;

/** `isNamed`: the one place that the question names; others are homes within it, the building around it, or its equals: enough to choose from. */
export type FoundPlace = ShownPlace & { readonly isNamed: boolean };

export type FoundPlaces = { readonly places: readonly FoundPlace[]; readonly refine: boolean };

/** What a question that asks of no address finds. */
export const noPlaces: FoundPlaces = { places: [], refine: false };

/** What one place is to the question, by its visible contents. */
type Fit = KnownPlace & { readonly fit: 'same' | 'within' | 'around'; readonly bits: number };

/**
 * Step SEARCH, for an address: the keys, comparison and lead of ingest, so that what ingest would join the question finds, misspelt or by its UPRN. The
 * place that the question names comes first; then, for a building, the homes in it, and for a home, the records that name its building alone. Two places
 * that fit equally are both listed and neither is named. Ingest never ties a restricted or shielded person's record to a place, and no key of a refuge
 * can be derived here; a record that says so itself is left out as well.
 */
export async function findPlaces(db: Db, core: Core, scope: OpenScope, question: PlaceFeatures): Promise<FoundPlaces> {
  if (scope.access.organisations.length === 0) return noPlaces;
  const asked = placeParts(question);
  const keys = [...placeKeys(asked), ...homesWithinKeys(asked), ...placeKeys(buildingOf(asked))];
  const macs = [...new Set(keys)].map((key) => core.keys.macBigint('open', key).toString());
  const contents = await openPlaces(db, core, macs, maxContents);
  const fits = [...Map.groupBy(contents, ({ placeId }) => placeId)].flatMap(([placeId, own]) => fitOf(asked, placeId, own) ?? []).toSorted(byFit);
  const [first, second] = fits;
  const isClear = first?.fit === 'same' && (second?.fit !== 'same' || first.bits >= second.bits + placeLead);
  const places = (await readPlaces(db, core, scope, fits.slice(0, maxRead))).map((place) => ({ ...place, isNamed: isClear && place.placeId === first.placeId }));
  return { places: places.slice(0, maxPlaces), refine: places.length > maxPlaces || fits.length > maxRead || contents.length >= maxContents };
}

/** The address without the home in it, whose building it is; itself where it names none. */
function buildingOf({ flat: _flat, uprn: _uprn, ...rest }: PlaceFeatures): PlaceFeatures {
  return rest;
}

function fitOf(asked: PlaceFeatures, placeId: string, contents: readonly OpenPlaceContent[]): Fit | undefined {
  const verdicts = contents.map(({ features }) => judgePlaces(asked, features));
  const bits = Math.max(0, ...verdicts.map((one) => one.bits));
  const isHome = contents.some(({ features }) => placeForm(features).home !== '');
  const judged = new Set(verdicts.map(({ verdict }) => verdict));
  // Under the UPRN of a flat somebody may write its building alone: to a question for the building it is a home within.
  const isSame = judged.has('same') && !judged.has('apart') && (asked.uprn !== undefined || !judged.has('building'));
  if (!isSame && !judged.has('building')) return undefined;
  const fit = isSame ? 'same' : isHome ? 'within' : 'around';
  return { ...knownPlace(placeId, contents), fit, bits: isSame ? bits : 0 };
}

const order = { same: 0, around: 1, within: 2 } as const;

function byFit(a: Fit, b: Fit): number {
  return order[a.fit] - order[b.fit] || b.bits - a.bits || (a.placeId < b.placeId ? -1 : 1);
}
