import type { Detection, FoundName } from '../src/detect/detection.ts';
import type { Expected } from './writer/draft.ts';

/** Kinds of finding that are counted. An address counts once as itself and once as its postcode. */
export const kinds = ['name', 'date of birth', 'NHS number', 'postcode', 'address'] as const;
export type Kind = (typeof kinds)[number];

export type Count = { right: number; wrong: number; missed: number };
export type Score = { readonly counts: Readonly<Record<Kind, Count>>; readonly whole: { people: number; right: number }; readonly faults: readonly string[] };

const words = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{M}\d]+/gu, ' ').trim();
const nameText = ({ given, middle, family }: FoundName): string => [given, middle, family].map((part) => words(part ?? '')).join('/');
const postcodeOf = (address: string): string => address.slice(address.lastIndexOf(', ') + 2);

type Said = Record<Kind, Set<string>>;
const nothing = (): Said => ({ name: new Set(), 'date of birth': new Set(), 'NHS number': new Set(), postcode: new Set(), address: new Set() });

type Somebody = { name?: FoundName | undefined; dateOfBirth?: string | undefined; nhsNumber?: string | undefined; addresses: readonly string[]; postcodes: readonly string[] };

function say(into: Said, { name, dateOfBirth, nhsNumber, addresses, postcodes }: Somebody): void {
  if (name !== undefined) into.name.add(nameText(name));
  if (dateOfBirth !== undefined) into['date of birth'].add(dateOfBirth);
  if (nhsNumber !== undefined) into['NHS number'].add(nhsNumber);
  for (const address of addresses) into.address.add(words(address));
  for (const postcode of [...addresses.map(postcodeOf), ...postcodes]) into.postcode.add(postcode);
}

const expectedPeople = ({ people }: Expected): Somebody[] => people.map(({ addresses = [], postcode, ...rest }) => ({ ...rest, addresses, postcodes: postcode === undefined ? [] : [postcode] }));
const foundPeople = ({ people }: Detection): Somebody[] =>
  people.map(({ places, ...rest }) => ({ ...rest, addresses: places.filter(({ lines }) => lines.length > 0).map(({ lines, postcode }) => [...lines, postcode].join(', ')), postcodes: places.filter(({ lines }) => lines.length === 0).map(({ postcode }) => postcode) }));

const shape = (person: Somebody): string => {
  const said = nothing();
  say(said, person);
  return kinds.map((kind) => [...said[kind]].toSorted().join('+')).join('|');
};

/** How what was found stands to what was written: findings by kind, and people who came out whole, with everything of theirs and nothing of another's. */
export function scoreOf(mails: readonly { readonly id: string; readonly expected: Expected; readonly found: Detection }[]): Score {
  const counts = Object.fromEntries(kinds.map((kind) => [kind, { right: 0, wrong: 0, missed: 0 }])) as Record<Kind, Count>;
  const whole = { people: 0, right: 0 };
  const faults: string[] = [];
  for (const { id, expected, found } of mails) {
    const [wanted, got] = [nothing(), nothing()];
    for (const person of expectedPeople(expected)) say(wanted, person);
    say(wanted, { addresses: expected.addresses ?? [], postcodes: expected.postcodes ?? [] });
    for (const person of foundPeople(found)) say(got, person);
    for (const { lines, postcode } of found.places) say(got, { addresses: lines.length === 0 ? [] : [[...lines, postcode].join(', ')], postcodes: [postcode] });
    for (const kind of kinds) {
      for (const each of wanted[kind]) {
        if (got[kind].has(each)) counts[kind].right += 1;
        else {
          counts[kind].missed += 1;
          faults.push(`${id}: ${kind} missed: ${each}`);
        }
      }
      for (const each of got[kind]) {
        if (wanted[kind].has(each)) continue;
        counts[kind].wrong += 1;
        faults.push(`${id}: ${kind} wrong: ${each}`);
      }
    }
    const shapes = new Set(foundPeople(found).map(shape));
    for (const person of expectedPeople(expected)) {
      whole.people += 1;
      if (shapes.has(shape(person))) whole.right += 1;
      else faults.push(`${id}: not whole: ${shape(person)}`);
    }
  }
  return { counts, whole, faults };
}

/** All kinds together. */
export function totalOf({ counts }: Score): Count {
  return kinds.map((kind) => counts[kind]).reduce((sum, each) => ({ right: sum.right + each.right, wrong: sum.wrong + each.wrong, missed: sum.missed + each.missed }), { right: 0, wrong: 0, missed: 0 });
}
export const precisionOf = ({ right, wrong }: Count): number => (right + wrong === 0 ? 1 : right / (right + wrong));
export const recallOf = ({ right, missed }: Count): number => (right + missed === 0 ? 1 : right / (right + missed));
