import type { AddressDetails } from '../shared/headline.ts';
import { parseAddress } from './parse-address.ts';
import type { Loss } from './person-features.ts';
import type { PlaceFeatures } from './place-features.ts';
import { placeKind } from './place-kind.ts';
import { normalisePostcode } from './postcode.ts';

/** A postcode written among the lines, which is where half of all systems keep it. */
const postcodeInLine = /\b([a-z]{1,2}\d[a-z\d]?) ?(\d[a-z]{2})\s*$/i;

/**
 * Everything an address says about where somebody is: perhaps a postcode and no more. Nothing for no fixed abode and for a confidential
 * address, which is never a key, a weight or a place.
 */
export function normaliseAddress(address: AddressDetails): { place?: PlaceFeatures; losses: Loss[] } {
  if (address.role === 'no-fixed-abode') return { losses: [] };
  if (address.confidential === true) return { losses: ['confidential-address'] };
  const written = address.postcode?.trim() ? address.postcode : address.lines.map((line) => postcodeInLine.exec(line)?.[0]).find((found) => found !== undefined);
  const { postcode, losses } = normalisePostcode(written);
  const lines = address.lines.map((line) => line.replace(postcodeInLine, ''));
  const uprn = address.uprn?.replace(/\D/g, '').replace(/^0+/, '');
  const { parts, losses: unread } = parseAddress(lines);
  const { number, building, street, town } = parts;
  const kind = placeKind(address.class, building);
  // A ward, a bed or an institution's room says where in it somebody is today, not which place it is.
  const isInInstitution = (kind?.rooms === false && building !== undefined) || /^(?:ward|wing|bed) \S+$/.test(parts.flat ?? '');
  const flat = isInInstitution ? undefined : parts.flat;
  const place: PlaceFeatures = withoutGaps({ postcode, uprn: uprn === '' ? undefined : uprn, flat, number, building, street, town, kind: kind?.kind, communal: kind?.communal === true ? true : undefined });
  const all = [...new Set([...losses, ...unread])];
  if (Object.keys(place).some((name) => name !== 'town' && name !== 'kind' && name !== 'communal')) return { place, losses: all };
  const wasWritten = all.length === 0 && lines.some((line) => line.trim() !== '');
  return { losses: wasWritten ? ['address-unreadable'] : all };
}

function withoutGaps(features: PlaceFeatures): PlaceFeatures {
  return Object.fromEntries(Object.entries(features).filter(([, part]) => part !== undefined));
}
