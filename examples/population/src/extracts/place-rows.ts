import { addressAt, namedPlace } from '../places/address-at.ts';
import type { Address } from '../places/address.ts';
import type { AreaId } from '../places/areas.ts';
import { businessNames } from '../places/streets.ts';
import type { Household } from '../people/household.ts';
import { poisson } from '../random/poisson.ts';
import type { Rng } from '../random/rng.ts';
import { applyFaults } from './apply-faults.ts';
import { writeContact } from './contact.ts';
import type { ExtractContext } from './extract-context.ts';
import type { ExtractRow } from './extract-row.ts';
import type { FaultContext } from './fault.ts';
import { emptyRow } from './template.ts';
import { writeAddress } from './write-address.ts';
import { writeWork } from './work-on.ts';

/** Businesses stand far above any home's index, so that no home shares their address. */
const firstBusinessIndex = 9_000_000;
const businessesPerArea = 240;

/** A shop, pub or car park of the area; a few are named far more often than the rest. */
export function somewhereElse(area: AreaId, rng: Rng): Address {
  const business = Math.floor(businessesPerArea * rng.unit() ** 3);
  const name = businessNames[business % businessNames.length] ?? 'Unit 1';
  // Every eighth home slot, so that premises spread over postcodes.
  return namedPlace(addressAt(area, firstBusinessIndex + business * 8), name, 'business');
}

/** Address-only rows: incidents at the household's home or at premises of its area, nobody named. */
export function placeRows(household: Household, context: ExtractContext, rng: Rng): ExtractRow[] {
  const { feed } = context;
  if (feed.perHomeYear + feed.perPlaceYear === 0 || !feed.areas.includes(household.area)) return [];
  const years = feed.windowDays / 365;
  const atHome = household.address.kind === 'none' ? 0 : poisson(rng, Math.min(10, feed.perHomeYear * household.contactFactor * years));
  const elsewhere = poisson(rng, feed.perPlaceYear * years);
  return [
    ...Array.from({ length: atHome }, () => placeRow(household.address, household, context, rng)),
    ...Array.from({ length: elsewhere }, () => placeRow(somewhereElse(household.area, rng), household, context, rng)),
  ];
}

function placeRow(place: Address, household: Household, context: ExtractContext, rng: Rng): ExtractRow {
  const { feed, today, pickers, tally } = context;
  const [person] = household.people;
  const work = pickers.get('adult')?.(rng);
  if (person === undefined || work === undefined) throw new RangeError(`feed ${feed.feedId} has no work for an address alone`);
  const row = emptyRow();
  const day = today - 1 - rng.int(0, feed.windowDays - 2);
  writeAddress(row, place);
  // Without the address there would be no record; the person only lends the stays that a stale address would come from, and none is stale here.
  const faultContext: FaultContext = { row, person: { ...person, stays: [{ address: place }] }, address: place, day, relative: undefined, rng };
  const faults = applyFaults(faultContext, { ...feed.faults, 'address-missing': 0 }, tally);
  row.source_ref = `${feed.filePrefix}-${context.nextRef()}`;
  row.address_role = 'incident';
  writeWork(row, feed, work, day, today, rng);
  writeContact(row, context, work.team, rng);
  return { row, truth: { sourceRef: row.source_ref, personId: '', addressId: place.addressId, faults } };
}
