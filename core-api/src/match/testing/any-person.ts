import fc from 'fast-check';

import type { PersonFeatures } from '../../normalise/person-features.ts';
import { normalisePerson } from '../../normalise/normalise-person.ts';

const given = fc.constantFrom('James', 'Jim', 'Jack', 'J', 'Baby', 'Ella', 'Ellie', 'Mohammed', 'Muhammad Ali', 'Siôn', 'Anne-Marie', 'Katherine', 'Kahterine', 'Bond', '李');
const family = fc.constantFrom('Bond', 'Bonde', 'Smith-Bond', "O'Brien", 'Khan', 'James', 'van der Berg', 'Jones', '王');
const line = fc.constantFrom('22 High Street', '22 The High St', 'Flat 2, 22 High Street', '22a High Street', '20-24 High Street', '3 Heol Penlan', 'Rose Cottage', 'NFA');
const postcode = fc.constantFrom('CF71 7AA', 'CF71 7AB', 'CF10 1AA', 'ZZ99 3VZ', undefined);
const date = fc.constantFrom('1968-11-04', '1968-04-11', '1968-11-14', '1996-02-17', '1968', '1968-11', '1968-01-01', '1900-01-01', '2014-05-01');

/** People drawn from few values, so that they often nearly agree: near misses are where matching goes wrong. */
export const anyPerson: fc.Arbitrary<PersonFeatures> = fc
  .record({
    names: fc.array(fc.record({ given: fc.option(given, { nil: undefined }), family: fc.option(family, { nil: undefined }), use: fc.constant('usual' as const) }), { maxLength: 2 }),
    birth: fc.option(date, { nil: undefined }),
    sex: fc.constantFrom('female' as const, 'male' as const, undefined),
    nhs: fc.constantFrom('999 000 0026', '999 000 0107', undefined, undefined, undefined),
    addresses: fc.array(fc.record({ lines: line.map((text) => [text]), postcode, role: fc.constant('home' as const) }), { maxLength: 2 }),
  })
  .map(({ names, birth, sex, nhs, addresses }) =>
    normalisePerson(
      {
        names,
        dateOfBirth: birth === undefined ? undefined : { value: birth, precision: ({ 4: 'year', 7: 'month' } as const)[birth.length] ?? 'day' },
        sex,
        identifiers: nhs === undefined ? [] : [{ system: 'nhs-number', value: nhs }],
      },
      addresses,
    ),
  );
