import type { AddressDetails, PersonDetails } from '../shared/headline.ts';

type Sample = { readonly person: PersonDetails; readonly addresses: readonly AddressDetails[] };

/** Given, middle, family, born, sex, address lines (split at `/`), postcode: invented people whose names, dates and addresses lean on every table and rule. */
const rows: readonly (readonly [string, string, string, string, '' | 'female' | 'male', string, string])[] = [
  ['Siân', 'Mair', 'ap Gwilym', '1968-11-04', 'female', 'Fflat 2/22 Heol Fawr/Abertawe', 'SA1 1AA'],
  ['SIAN', 'M', 'GWILYM', '1968-04-11', '', 'Flat 2, 22 High St', 'SA1 1AA'],
  ['Bill', '', 'Mc Donald', '1985-01-01', 'male', '12-14 St Marys Rd N', 'CF10 1AB'],
  ['William', 'James', 'MacDonald', '1985-06-30', 'male', '12A St. Mary\'s Road North', 'CF101AB'],
  ['Mohammed', 'Ali', 'Hussain', '2014-07-03', 'male', '7 Trinity Court/Newport Road', 'CF24 1DF'],
  ['Muhammad', '', 'Husain', '2014-07-03', 'male', 'Flat 7 Trinity Ct', 'CF24 1DF'],
  ['Harpreet', 'Kaur', 'Gill', '1990-02-28', 'female', 'Room 4/The Hostel', 'B1 1AA'],
  ['Gill', '', 'Harpreet Kaur', '1990-02-28', 'female', 'c/o Mrs Gill/9 Oak Cl.', 'WS1 2AB'],
  ['Łukasz', '', 'Gałązka', '1979-12-09', 'male', 'Rose Cottage/Mill Lane/Cowbridge', 'CF71 7AA'],
  ['Lukas', '', 'Galazka', '1979-09-12', '', 'Rose Cott, Mill La', ''],
  ['Anne-Marie', '', "O'Brien", '1953-05-17', 'female', 'NFA', 'ZZ99 3VZ'],
  ['Anne', 'Marie', 'O Brien', '1953-05', 'female', '1 Bute St', 'CF1O 5AA'],
  ['Baby', '', 'Jones', '2026-10-30', '', '3 Lôn y Bont', 'LL57 1AA'],
  ['Twin 1', '', 'Jones', '2026-10-30', 'female', '3 Lon y Bont/Bangor', 'LL57 1AA'],
  ['Unknown', '', 'van der Berg', '1811-11-11', 'male', 'Ground Floor Flat/8 Park Row', 'NP20 1AA'],
  ['Nguyen', 'Thi', 'Lan', '2001-08-19', 'female', '5 2nd Avenue', 'SY16 1AA'],
  ['Oluwaseun', '', 'Adeyemi-Okafor', '1999', 'male', 'HMP Somewhere', 'SA13 1AA'],
  ['Jon', '', 'Smith', '1961-02-11', 'male', '94A Station Rd', 'SA10 6AA'],
  ['Jonathan', '', 'Smyth', '1961-11-02', 'male', '94 Station Road', 'SA10 6AA'],
  ['Li', '', 'Wei', '1970-03-03', 'female', 'PO Box 12', 'M1 1AE'],
];

const precisions = { 4: 'year', 7: 'month', 10: 'day' } as const;

/** Where it happened is nobody's home. */
const atIncident: Sample = {
  person: { names: [{ given: 'Bethan', family: 'Lloyd', use: 'usual' }], dateOfBirth: { value: '1992-06-17', precision: 'day' } },
  addresses: [{ lines: ['31 Quay Street', 'Swansea'], postcode: 'SA1 1AA', role: 'incident' }],
};

/** What the fingerprint of matching is taken of. */
export const fingerprintSamples: readonly Sample[] = [...rows.map(([given, middle, family, born, sex, lines, postcode]) => ({
  person: {
    names: [{ given, ...(middle === '' ? {} : { middle }), family, use: 'usual' as const }],
    dateOfBirth: { value: born, precision: precisions[born.length as 4 | 7 | 10] },
    ...(sex === '' ? {} : { sex }),
  },
  addresses: [{ lines: lines.split('/'), ...(postcode === '' ? {} : { postcode }), role: 'home' as const }],
})), atIncident];
