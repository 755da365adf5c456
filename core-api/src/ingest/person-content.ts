import { personIdentity } from '../match/identity.ts';
import { normalisePerson } from '../normalise/normalise-person.ts';
import type { PersonFeatures } from '../normalise/person-features.ts';
import { withoutLocation } from '../normalise/without-location.ts';
import type { HeadlineRecord } from '../shared/headline.ts';

/** 0 open, 1 restricted, 2 shielded (DESIGN section 4). */
export type Level = HeadlineRecord['sensitivity'];

export type PersonContent = { readonly features: PersonFeatures; readonly identity: string; readonly level: Level };

/**
 * What a record says about its person, at the record's own level: a restricted record gives no location. Persons are clustered on this, so
 * who is who depends on the records alone, never on the order in which levels rose and fell. Undefined where the record names no person.
 */
export function personContent(record: HeadlineRecord): PersonContent | undefined {
  if (record.person === undefined) return undefined;
  const addresses = (record.addresses ?? []).filter((address) => address.confidential !== true);
  const all = normalisePerson(record.person, addresses);
  const features = record.sensitivity === 1 ? withoutLocation(all) : all;
  return { features, identity: personIdentity(features), level: record.sensitivity };
}
