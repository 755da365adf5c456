import { personIdentity } from '../match/identity.ts';
import { currentModel } from '../match/model.ts';
import { standsAlone } from '../match/stands-alone.ts';
import type { AddressReader } from '../normalise/normalise-person.ts';
import { normalisePerson } from '../normalise/normalise-person.ts';
import type { PersonFeatures } from '../normalise/person-features.ts';
import { withoutLocation } from '../normalise/without-location.ts';
import type { HeadlineRecord } from '../shared/headline.ts';

/** 0 open, 1 restricted, 2 shielded (DESIGN section 4). */
export type Level = HeadlineRecord['sensitivity'];

export type PersonContent = {
  readonly features: PersonFeatures;
  /** The record that a content too thin to stand for one person belongs to; undefined where equal content means the same person. */
  readonly apart: string | undefined;
  readonly level: Level;
};

/**
 * What a record says about its person, at the record's own level: a restricted record gives no location. Persons are clustered on this, so
 * who is who depends on the records alone, never on the order in which levels rose and fell. Undefined where the record names no person.
 *
 * Records of equal content share a node, and so a person, only if the content stands alone (`standsAlone`). `recordKey` sets the others apart.
 */
export function personContent(record: HeadlineRecord, recordKey: string, readAddress?: AddressReader): PersonContent | undefined {
  if (record.person === undefined) return undefined;
  const all = normalisePerson(record.person, record.addresses ?? [], readAddress);
  const features = record.sensitivity === 1 ? withoutLocation(all) : all;
  return { features, apart: standsAlone(features, currentModel) ? undefined : recordKey, level: record.sensitivity };
}

/** Text that is equal exactly for what shares a node; to be turned into a keyed hash, never stored in clear. */
export function contentIdentity({ features, apart }: Pick<PersonContent, 'features' | 'apart'>): string {
  return apart === undefined ? personIdentity(features) : `${personIdentity(features)}\n${apart}`;
}
