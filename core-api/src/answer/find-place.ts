import { z } from 'zod';

import type { Core } from '../core.ts';
import { judgePlaces, placeLead } from '../match/places/judge-places.ts';
import { placeForm } from '../match/places/place-form.ts';
import { placeIdentity, placeParts } from '../match/places/place-identity.ts';
import { homesWithinKeys, placeKeys } from '../match/places/place-keys.ts';
import { normalisePlace } from '../normalise/normalise-place.ts';
import type { PlaceFeatures } from '../normalise/place-features.ts';
import type { OrganisationId, PlaceId } from '../shared/brands.ts';
import type { AddressDetails } from '../shared/headline.ts';
import { searchPlaces } from '../store/sql/search-places.ts';
import { selectPlaceRecords } from '../store/sql/select-place-records.ts';
import type { Db } from '../store/store.ts';
import { isDisplayable } from './is-displayable.ts';
import type { OpenRecord } from './open-sealed.ts';
import { openRecord } from './open-sealed.ts';
import type { OpenScope } from './open-scope.ts';

/** Places shown at most, as for people (DESIGN section 6). */
export const maxPlaces = 20;
/** Contents looked at per question; a tower of 200 flats, each written in a few ways, fits. Judgement; past it, refine. */
const maxContents = 1_000;
/** Places whose records are read: some fall away for want of a displayable record. Judgement. */
const maxRead = 3 * maxPlaces;

/** One address with what may be shown of it. */
export type FoundPlace = {
  readonly placeId: PlaceId;
  /** As one of the visible organisations wrote it. */
  readonly address: AddressDetails;
  /** As a visible organisation gave it. */
  readonly class: string | undefined;
  /** Each with the addresses of this place and no other: who once lived there is not told where they live now by this question. */
  readonly records: readonly OpenRecord[];
  /** The one place that the question names; others are homes within it, the building around it, or its equals: enough to choose from. */
  readonly isNamed: boolean;
};

export type FoundPlaces = { readonly places: readonly FoundPlace[]; readonly refine: boolean };

/** What a question that asks of no address finds. */
export const noPlaces: FoundPlaces = { places: [], refine: false };

/** What one place is to the question, by its visible contents. */
type Fit = { readonly placeId: string; readonly lookIds: readonly string[]; readonly identities: ReadonlySet<string>; readonly fit: 'same' | 'within' | 'around'; readonly bits: number };

const sealedPlaceSchema = z.object({ features: z.custom<PlaceFeatures>() });

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
  const rows = await db.rows(searchPlaces, [macs, maxContents]);
  const contents = rows.map((row) => ({ ...row, features: sealedPlaceSchema.parse(core.keys.open(row.organisationId as OrganisationId, 'place_variant', row.placeVariantId, row.sealed)).features }));
  const fits = [...Map.groupBy(contents, ({ placeId }) => placeId)].flatMap(([placeId, own]) => fitOf(asked, placeId, own) ?? []).toSorted(byFit);
  const [first, second] = fits;
  const isClear = first?.fit === 'same' && (second?.fit !== 'same' || first.bits >= second.bits + placeLead);
  const places = (await readPlaces(db, core, scope, fits.slice(0, maxRead))).map(({ fit, ...place }) => ({ ...place, isNamed: isClear && fit === first }));
  return { places: places.slice(0, maxPlaces), refine: places.length > maxPlaces || fits.length > maxRead || rows.length >= maxContents };
}

/** The address without the home in it, whose building it is; itself where it names none. */
function buildingOf({ flat: _flat, uprn: _uprn, ...rest }: PlaceFeatures): PlaceFeatures {
  return rest;
}

function fitOf(asked: PlaceFeatures, placeId: string, contents: readonly { readonly lookId: string; readonly features: PlaceFeatures }[]): Fit | undefined {
  const verdicts = contents.map(({ features }) => judgePlaces(asked, features));
  const bits = Math.max(0, ...verdicts.map((one) => one.bits));
  const isHome = contents.some(({ features }) => placeForm(features).home !== '');
  const judged = new Set(verdicts.map(({ verdict }) => verdict));
  // Under the UPRN of a flat somebody may write its building alone: to a question for the building it is a home within.
  const isSame = judged.has('same') && !judged.has('apart') && (asked.uprn !== undefined || !judged.has('building'));
  if (!isSame && !judged.has('building')) return undefined;
  const fit = isSame ? 'same' : isHome ? 'within' : 'around';
  return { placeId, lookIds: contents.map(({ lookId }) => lookId), identities: new Set(contents.map(({ features }) => placeIdentity(features))), fit, bits: isSame ? bits : 0 };
}

const order = { same: 0, around: 1, within: 2 } as const;

function byFit(a: Fit, b: Fit): number {
  return order[a.fit] - order[b.fit] || b.bits - a.bits || (a.placeId < b.placeId ? -1 : 1);
}

/** The places of which something may be shown, in the order given; one query. */
async function readPlaces(db: Db, core: Core, scope: OpenScope, fits: readonly Fit[]): Promise<(Omit<FoundPlace, 'isNamed'> & { readonly fit: Fit })[]> {
  if (fits.length === 0) return [];
  const placeOf = new Map(fits.flatMap(({ placeId, lookIds }) => lookIds.map((lookId) => [lookId, placeId] as const)));
  const rows = await db.rows(selectPlaceRecords, [[...placeOf.keys()], scope.access.organisations, scope.readable.organisationIds, scope.readable.feedIds, scope.today]);
  const byPlace = Map.groupBy(rows, ({ look_id }) => placeOf.get(look_id));
  return fits.flatMap((fit) => {
    const { placeId, identities } = fit;
    const own = new Map((byPlace.get(placeId) ?? []).map((row) => [row.record_id, row]));
    const records = [...own.values()]
      .map((row) => openRecord(core, row))
      .filter((one) => one.record.sensitivity === 0 && isDisplayable(one, scope))
      .map((one) => ({ ...one, record: { ...one.record, addresses: (one.record.addresses ?? []).filter((address) => isOf(address, identities)) } }));
    const addresses = records.flatMap(({ record }) => record.addresses);
    const [address] = addresses;
    return address === undefined ? [] : [{ placeId: placeId as PlaceId, address, class: addresses.find((one) => one.class !== undefined)?.class, records, fit }];
  });
}

function isOf(address: AddressDetails, identities: ReadonlySet<string>): boolean {
  const features = address.confidential === true ? undefined : normalisePlace(address);
  return features !== undefined && identities.has(placeIdentity(features));
}
