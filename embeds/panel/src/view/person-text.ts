import type { LaunchSubject } from '../core/wire.ts';

/** Given and middle names as one text, and the family name apart, so that a screen can set the family name off. */
export const personName = (person: NonNullable<LaunchSubject['person']>): { given: string; family: string } => ({
  given: [person.given, person.middle].filter(Boolean).join(' '),
  family: person.family ?? '',
});

/** An address on one line. */
export const addressText = (address: NonNullable<LaunchSubject['address']>): string =>
  [address.line1, address.line2, address.town, address.postcode].filter(Boolean).join(', ');
