import { z } from 'zod';

import type { Core } from '../core.ts';
import { placeIdentity } from '../match/places/place-identity.ts';
import type { PlaceFeatures } from '../normalise/place-features.ts';
import type { OrganisationId } from '../shared/brands.ts';
import { searchPlaces } from '../store/sql/search-places.ts';
import type { Db } from '../store/store.ts';

/** One way in which a visible organisation writes an address of a place. */
export type OpenPlaceContent = { readonly placeId: string; readonly lookId: string; readonly features: PlaceFeatures };

/** One place by its visible contents. */
export type KnownPlace = { readonly placeId: string; readonly lookIds: readonly string[]; readonly identities: ReadonlySet<string> };

const sealedPlaceSchema = z.object({ features: z.custom<PlaceFeatures>() });

/** The visible writings, `most` at the most, of the places under any of these keys (keyed hashes). */
export async function openPlaces(db: Db, core: Core, macs: readonly string[], most: number): Promise<OpenPlaceContent[]> {
  const rows = await db.rows(searchPlaces, [macs, most]);
  return rows.map(({ placeId, lookId, organisationId, placeVariantId, sealed }) => {
    const { features } = sealedPlaceSchema.parse(core.keys.open(organisationId as OrganisationId, 'place_variant', placeVariantId, sealed));
    return { placeId, lookId, features };
  });
}

/** A place by all of its contents. */
export function knownPlace(placeId: string, contents: readonly OpenPlaceContent[]): KnownPlace {
  return { placeId, lookIds: contents.map(({ lookId }) => lookId), identities: new Set(contents.map(({ features }) => placeIdentity(features))) };
}
