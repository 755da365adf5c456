import type { Floor } from '../floors.ts';
import type { Corpus } from './corpus.ts';

/* The targets, or what is held beyond them, less a margin; none was used to choose a weight or a threshold. */

const febrlColumns = { given: 'given_name', family: 'surname', addressLine1: 'address_1', addressLine2: 'address_2', town: 'suburb', postcode: 'postcode', dateOfBirth: 'date_of_birth', dateFormat: 'yyyyMMdd' };
const calibration: readonly Floor[] = [{ figure: 'right of 95%', atLeast: 0.93 }, { figure: 'ECE', atMost: 0.02 }];

function febrl(number: 1 | 2 | 3, withNumber: boolean, best: number, atHalf: number | undefined, rival: string): Corpus {
  const extra = { street_number: 'street_number', state: 'state' };
  return {
    name: `febrl${number}${withNumber ? '' : ', no soc_sec_id'}`,
    file: `febrl/dataset${number}.csv`,
    id: 'rec_id',
    columns: febrlColumns,
    extra: withNumber ? { ...extra, soc_sec_id: 'soc_sec_id' } : extra,
    truth: ({ rec_id: id = '' }) => id.replace(/-(?:org|dup-\d+)$/, ''),
    floors: [
      { figure: 'edge best F1', atLeast: best },
      ...(atHalf === undefined ? [] : [{ figure: 'edge F1 at p 0.5', atLeast: atHalf } as const]),
      ...(number === 3 && withNumber ? [{ figure: 'clustered F1', atLeast: 0.999 } as const] : []),
      { figure: 'blocking recall', atLeast: 0.999 },
      ...calibration,
    ],
    rival,
  };
}

export const corpora: readonly Corpus[] = [
  febrl(1, true, 1, 0.998, '1.000'),
  febrl(2, true, 0.998, 0.997, '.9972'),
  febrl(3, true, 0.997, 0.994, '.9959; clustered .9977'),
  febrl(1, false, 0.999, undefined, '.999'),
  febrl(2, false, 0.998, undefined, '.9972'),
  febrl(3, false, 0.996, undefined, '.9940'),
  {
    name: 'fake_1000',
    file: 'splink_fake_1000/fake_1000.csv',
    id: 'unique_id',
    columns: { given: 'first_name', family: 'surname', dateOfBirth: 'dob', town: 'city' },
    extra: { email: 'email' },
    truth: ({ cluster = '' }) => cluster,
    floors: [{ figure: 'edge best F1', atLeast: 0.975 }, { figure: 'recall at precision .99', atLeast: 0.95 }, { figure: 'clustered F1', atLeast: 0.975 }, { figure: 'clustered precision', atLeast: 0.99 }, ...calibration],
    rival: '.9285; clustered .9656',
  },
  {
    name: 'historical_50k',
    file: 'splink_historical_50k/historical_50k.csv',
    id: 'unique_id',
    columns: { given: 'first_name', family: 'surname', dateOfBirth: 'dob', postcode: 'postcode_fake', sex: 'gender' },
    extra: { birth_place: 'birth_place', occupation: 'occupation' },
    truth: ({ cluster = '' }) => cluster,
    floors: [
      { figure: 'edge best F1', atLeast: 0.95 },
      { figure: 'clustered F1', atLeast: 0.935 },
      { figure: 'clustered precision', atLeast: 0.99 },
      { figure: 'B3 F1', atLeast: 0.94 },
      { figure: 'recall at precision .99', atLeast: 0.9 },
      { figure: 'blocking recall', atLeast: 0.95 },
      ...calibration,
    ],
    rival: '.831; clustered .8485; B3 .890',
  },
];
