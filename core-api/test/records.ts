import type { HeadlineRecord, PersonDetails } from '../src/shared/headline.ts';

/** A record of a synthetic child, complete enough to be one person; change what the test is about. */
export function record(sourceRef: string, change: Partial<HeadlineRecord> = {}): HeadlineRecord {
  return {
    sourceRef,
    service: 'childrens-social-care',
    kind: 'event',
    date: '2026-11-01',
    status: 'open',
    person: person(),
    addresses: [{ lines: ['14 Heol Fawr', 'Swansea'], postcode: 'SA1 1AA', role: 'home' }],
    contact: { team: 'Duty team' },
    sensitivity: 0,
    ...change,
  };
}

/** Anwen Pritchard, born 7 March 2014; change what the test is about. */
export function person({ given = 'Anwen', family = 'Pritchard', born = '2014-03-07' }: { given?: string; family?: string; born?: string } = {}): PersonDetails {
  return { names: [{ given, family, use: 'usual' }], dateOfBirth: { value: born, precision: 'day' } };
}

/** As {@link person}, without a date of birth. */
export function undatedPerson(given: string, family: string): PersonDetails {
  return { names: [{ given, family, use: 'usual' }] };
}
