import type { NameFrequency } from '../../src/match/name-frequency.ts';
import { familyNameCounts } from '../../src/match/family-name-counts.ts';
import { givenNameCounts } from '../../src/match/given-name-counts.ts';
import { observedNames } from '../../src/match/observed-names.ts';
import type { Chances } from './chances.ts';

/** An invented inhabitant. */
export type Inhabitant = { readonly id: string; readonly given: string; readonly family: string; readonly born: string; readonly home: number };
type Home = { readonly line1: string; readonly postcode: string; readonly members: Inhabitant[] };

/** An invented town on the Welsh coast: a few names that everybody bears and many that one family bears; a dozen houses a postcode. */
export type Town = {
  readonly people: readonly Inhabitant[];
  readonly homes: readonly Home[];
  readonly names: NameFrequency;
  /** Everybody else who bears this family name. */
  kin(of: Inhabitant): readonly Inhabitant[];
};

/** Judgement, after surname counts of Swansea: how many times as common as in the country. */
const local: Readonly<Record<string, number>> = { jones: 4, davies: 4, williams: 3.5, evans: 4, thomas: 3.5, morgan: 3, rees: 4, griffiths: 3, jenkins: 3, lewis: 2, hughes: 2, llewellyn: 3, bevan: 3, harries: 5, powell: 2, james: 2 };
const housesAPostcode = 12;

export function makeTown(random: Chances, homes: number): Town {
  const families = weighted(familyNameCounts, local);
  const givens = weighted(givenNameCounts, {});
  const made: Home[] = [];
  const people: Inhabitant[] = [];
  for (let at = 0; at < homes; at += 1) {
    const family = random.isTrue(0.25) ? rareName(random) : families(random);
    const home: Home = { line1: `${(at % housesAPostcode) + 1} ${streetName(Math.floor(at / housesAPostcode))}`, postcode: postcodeOf(Math.floor(at / housesAPostcode)), members: [] };
    for (let member = random.between(1, 5); member > 0; member -= 1) {
      const born = `${random.between(1935, 2024)}-${two(random.between(1, 12))}-${two(random.between(1, 28))}`;
      const one = { id: `p${people.length}`, given: givens(random), family: random.isTrue(0.12) ? families(random) : family, born, home: at };
      home.members.push(one);
      people.push(one);
    }
    made.push(home);
  }
  const byFamily = groupBy(people, ({ family }) => family);
  const per10k = (key: 'given' | 'family'): Map<string, number> => new Map([...groupBy(people, (one) => one[key])].map(([name, all]) => [name, (all.length * 10_000) / people.length]));
  return { people, homes: made, names: observedNames({ given: per10k('given'), family: per10k('family') }), kin: (of) => (byFamily.get(of.family) ?? []).filter((one) => one !== of) };
}

function groupBy<Value>(values: readonly Value[], key: (value: Value) => string): Map<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const value of values) groups.set(key(value), [...(groups.get(key(value)) ?? []), value]);
  return groups;
}

function weighted(rows: readonly string[], more: Readonly<Record<string, number>>): (random: Chances) => string {
  const all = rows.flatMap((row) => {
    const [count, ...names] = row.split(' ');
    return names.map((name) => ({ name, weight: Number(count) * (more[name] ?? 1) }));
  });
  const whole = all.reduce((sum, { weight }) => sum + weight, 0);
  const ends: number[] = [];
  let sum = 0;
  for (const { weight } of all) ends.push((sum += weight / whole));
  return (random) => {
    const chance = random.next();
    let [low, high] = [0, ends.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? 1) < chance) low = middle + 1;
      else high = middle;
    }
    return all[low]?.name ?? 'jones';
  };
}

const first = ['Quill', 'Thistle', 'Bram', 'Wex', 'Hather', 'Orle', 'Pend', 'Trew', 'Cald', 'Mun', 'Fen', 'Gal', 'Ster', 'Vin', 'Yar', 'Zel', 'Ogle', 'Lath', 'Kest', 'Dren'];
const last = ['feather', 'wick', 'combe', 'shaw', 'borne', 'mere', 'stow', 'garth', 'field', 'low', 'croft', 'den', 'ington', 'sby', 'thwaite', 'hollow', 'ridge', 'well', 'more', 'ley'];
const middle = ['', 'a', 'er', 'in', 'o', 'es', 'al', 'um'];

/** Some three thousand names, each borne by a family or two. */
function rareName(random: Chances): string {
  return `${random.one(first)}${random.one(middle)}${random.one(last)}`.toLowerCase();
}

function streetName(number: number): string {
  return `${first[number % first.length] ?? ''}${last[Math.floor(number / first.length) % last.length] ?? ''} ${['Road', 'Street', 'Close', 'Lane'][number % 4] ?? 'Road'}`;
}

function postcodeOf(number: number): string {
  const letters = 'ABDEFGHJLNPQRSTUWXYZ';
  return `SA${Math.floor(number / 4000) + 1} ${Math.floor(number / 400) % 10}${letters[Math.floor(number / 20) % 20] ?? 'A'}${letters[number % 20] ?? 'A'}`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
