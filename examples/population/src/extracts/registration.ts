import { isoOf } from '../calendar/days.ts';
import type { Day } from '../calendar/days.ts';
import type { FeedProfile } from '../organisations/feed-profile.ts';
import type { Address } from '../places/address.ts';
import type { Person } from '../people/person.ts';
import type { Rng } from '../random/rng.ts';
import { applyFaults } from './apply-faults.ts';
import type { FaultContext } from './fault.ts';
import type { FaultCode, FaultTally } from './fault-code.ts';
import { emptyRow } from './template.ts';
import type { TemplateRow } from './template.ts';
import { writeAddress } from './write-address.ts';

/** A person as one organisation has them in its index: copied into each of their records until they are entered afresh. */
export type Registration = { row: TemplateRow; addressId: string; faults: readonly FaultCode[] };

export type RegistrationWish = { feed: FeedProfile; person: Person; address: Address; day: Day; relative: Person | undefined; rng: Rng; tally: FaultTally };

/** Enters a person (and the address of the record) as this organisation would on that day, mistakes included. */
export function register({ feed, person, address, day, relative, rng, tally }: RegistrationWish): Registration {
  const row = emptyRow();
  const isBorn = person.bornOn !== undefined && person.bornOn <= day;
  row.given_name = isBorn ? person.given : 'Baby';
  row.middle_name = isBorn ? (person.middle ?? '') : '';
  row.family_name = person.family;
  row.previous_family_name = person.formerFamily ?? '';
  row.date_of_birth = isBorn && person.bornOn !== undefined ? isoOf(person.bornOn) : '';
  row.expected_date = !isBorn && person.expectedOn !== undefined ? isoOf(person.expectedOn) : '';
  row.date_of_death = person.diedOn !== undefined && person.diedOn <= day ? isoOf(person.diedOn) : '';
  row.sex = isBorn ? person.sex : '';
  row.nhs_number = isBorn ? (person.nhsNumber ?? '') : '';
  writeAddress(row, address);
  const known = person.sensitivity > 0 && rng.chance(feed.knowsSensitivity) ? person.sensitivity : 0;
  row.sensitivity = String(known);
  row.address_confidential = known > 0 ? 'true' : '';
  const context: FaultContext = { row, person, address, day, relative, rng };
  const faults = applyFaults(context, feed.faults, tally);
  return { row, addressId: context.address?.addressId ?? '', faults };
}
