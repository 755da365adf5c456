import { nicknames } from '../names/nicknames.ts';
import { spellings } from '../names/spellings.ts';
import type { Fault } from './fault.ts';
import { typo, withoutMarks } from './typo.ts';

/** Mistakes in names, in the order in which they would be made: what was said, then how it was keyed. */
export const nameFaults: readonly Fault[] = [
  {
    code: 'newborn-as-baby',
    canHappen: ({ person, day }) => person.bornOn !== undefined && day - person.bornOn < 45,
    happen: ({ row }) => {
      row.given_name = 'Baby';
      row.middle_name = '';
    },
  },
  { code: 'given-missing', canHappen: ({ row }) => row.given_name !== '' && row.family_name !== '', happen: ({ row }) => void (row.given_name = row.middle_name = '') },
  { code: 'family-missing', canHappen: ({ row }) => row.family_name !== '' && row.given_name !== '', happen: ({ row }) => void (row.family_name = '') },
  { code: 'middle-missing', canHappen: ({ row }) => row.middle_name !== '', happen: ({ row }) => void (row.middle_name = '') },
  {
    code: 'former-family-used',
    canHappen: ({ person, row }) => person.formerFamily !== undefined && row.family_name !== '',
    happen: ({ row, person }) => {
      row.family_name = person.formerFamily ?? '';
      row.previous_family_name = '';
    },
  },
  {
    code: 'known-by-middle',
    canHappen: ({ row }) => row.middle_name.length > 2 && row.given_name !== '',
    happen: ({ row }) => void ([row.given_name, row.middle_name] = [row.middle_name, row.given_name]),
  },
  { code: 'nickname', canHappen: ({ row }) => nicknames[row.given_name] !== undefined, happen: ({ row, rng }) => void (row.given_name = rng.pick(nicknames[row.given_name] ?? [])) },
  { code: 'given-spelling', canHappen: ({ row }) => spellings[row.given_name] !== undefined, happen: ({ row, rng }) => void (row.given_name = rng.pick(spellings[row.given_name] ?? [])) },
  { code: 'family-spelling', canHappen: ({ row }) => spellings[row.family_name] !== undefined, happen: ({ row, rng }) => void (row.family_name = rng.pick(spellings[row.family_name] ?? [])) },
  { code: 'given-initial', canHappen: ({ row }) => row.given_name.length > 2, happen: ({ row }) => void (row.given_name = row.given_name.slice(0, 1)) },
  { code: 'middle-initial', canHappen: ({ row }) => row.middle_name.length > 1, happen: ({ row }) => void (row.middle_name = row.middle_name.slice(0, 1)) },
  {
    code: 'middle-in-given',
    canHappen: ({ row }) => row.middle_name !== '' && row.given_name !== '',
    happen: ({ row }) => {
      row.given_name = `${row.given_name} ${row.middle_name}`;
      row.middle_name = '';
    },
  },
  { code: 'given-typo', canHappen: ({ row }) => row.given_name.length > 3, happen: ({ row, rng }) => void (row.given_name = typo(row.given_name, rng)) },
  { code: 'family-typo', canHappen: ({ row }) => row.family_name.length > 3, happen: ({ row, rng }) => void (row.family_name = typo(row.family_name, rng)) },
  {
    code: 'names-swapped',
    canHappen: ({ row }) => row.given_name !== '' && row.family_name !== '',
    happen: ({ row }) => void ([row.given_name, row.family_name] = [row.family_name, row.given_name]),
  },
  {
    code: 'hyphen-lost',
    canHappen: ({ row }) => (row.given_name + row.family_name).includes('-'),
    happen: ({ row, rng }) => {
      const joint = rng.chance(0.7) ? ' ' : '';
      row.given_name = row.given_name.replaceAll('-', joint);
      row.family_name = row.family_name.replaceAll('-', joint);
    },
  },
  { code: 'apostrophe-lost', canHappen: ({ row }) => row.family_name.includes("'"), happen: ({ row, rng }) => void (row.family_name = row.family_name.replaceAll("'", rng.chance(0.5) ? ' ' : '')) },
  {
    code: 'marks-lost',
    canHappen: ({ row }) => withoutMarks(names(row)) !== names(row),
    happen: ({ row }) => {
      row.given_name = withoutMarks(row.given_name);
      row.middle_name = withoutMarks(row.middle_name);
      row.family_name = withoutMarks(row.family_name);
    },
  },
  {
    code: 'capitals',
    canHappen: ({ row }) => names(row) !== '',
    happen: ({ row }) => {
      row.given_name = row.given_name.toUpperCase();
      row.middle_name = row.middle_name.toUpperCase();
      row.family_name = row.family_name.toUpperCase();
    },
  },
];

function names(row: { given_name: string; middle_name: string; family_name: string }): string {
  return row.given_name + row.middle_name + row.family_name;
}
