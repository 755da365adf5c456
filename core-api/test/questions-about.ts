import type { Family, Somebody } from './protected-families.ts';

/** A search body, and the subject to declare for it. */
export type AskedOf = { readonly kind: string; readonly subject: 'household' | 'address'; readonly question: object };

/** A place nobody lives at. */
const elsewhere = { line1: '77 Nowhere Avenue', town: 'Swansea', postcode: 'SA9 9ZZ' };

/** Every way we know to ask of somebody: by name, number, address, slip of the pen, and by those around them. */
export function questionsAbout({ hidden, others }: Family): AskedOf[] {
  const { given, family, born, nhsNumber, home } = hidden;
  const line1 = home.lines[0] ?? '';
  const at = { line1, town: 'Swansea', postcode: home.postcode };
  const ask = (kind: string, question: object): AskedOf => ({ kind, subject: 'household', question });
  const whole = { given, family, dateOfBirth: born };
  const [sibling] = others;
  return [
    ask('name and birth', { person: whole }),
    ask('name, birth, address', { person: whole, address: at }),
    ask('name, birth, wrong address', { person: whole, address: elsewhere }),
    ask('name, birth, number', { person: { ...whole, nhsNumber } }),
    ask('number', { person: { nhsNumber } }),
    ask('family name and birth', { person: { family, dateOfBirth: born } }),
    ask('single name and birth', { person: { given, dateOfBirth: born } }),
    ask('initial and birth', { person: { given: given.slice(0, 1), family, dateOfBirth: born } }),
    ask('given name misspelt', { person: { ...whole, given: slip(given) } }),
    ask('family name misspelt', { person: { ...whole, family: slip(family) } }),
    ask('both misspelt', { person: { ...whole, given: slip(given), family: slip(family) } }),
    ask('names crosswise', { person: { ...whole, given: family, family: given } }),
    ask('day and month crosswise', { person: { ...whole, dateOfBirth: `${born.slice(0, 4)}-${born.slice(8)}-${born.slice(5, 7)}` } }),
    ask('year wrong', { person: { ...whole, dateOfBirth: `${Number(born.slice(0, 4)) + 1}${born.slice(4)}` } }),
    ask('year only, with postcode', { person: { given, family, dateOfBirth: born.slice(0, 4) }, address: { postcode: home.postcode } }),
    ask('family name and postcode', { person: { family, dateOfBirth: born.slice(0, 4) }, address: { postcode: home.postcode } }),
    ask('name and postcode', { person: { given, family }, address: { postcode: home.postcode } }),
    ask('name and UPRN', { person: whole, address: { uprn: home.uprn } }),
    ask('address', { address: at }),
    ask('UPRN', { address: { uprn: home.uprn } }),
    ask('address misspelt', { address: { ...at, line1: slip(line1) } }),
    ask('a flat there', { address: { ...at, line1: `Flat 2, ${line1}` } }),
    ask('next door', { address: { ...at, line1: line1.replace(/^\d+/, (n) => String(Number(n) + 2)) } }),
    ...others.map((one, n) => ask(n === 0 ? 'brother, sister or twin' : 'parent', { person: { given: one.given, family: one.family, dateOfBirth: one.born } })),
    ...(sibling === undefined ? [] : [ask('sibling at the address', { person: { given: sibling.given, family: sibling.family }, address: at })]),
  ];
}

/** The same person asked of with the right location and with wrong ones, or none: pairs whose answers must be equal. */
export function locationPairs({ given, family, born, nhsNumber, home }: Somebody): (readonly [right: object, wrong: object])[] {
  const at = { line1: home.lines[0] ?? '', town: 'Swansea', postcode: home.postcode };
  const whole = { given, family, dateOfBirth: born };
  return [
    [{ person: whole, address: at }, { person: whole, address: elsewhere }],
    [{ person: whole, address: { postcode: home.postcode } }, { person: whole, address: { postcode: elsewhere.postcode } }],
    [{ person: whole, address: { uprn: home.uprn } }, { person: whole, address: { uprn: '299999999' } }],
    [{ person: whole, address: at }, { person: whole }],
    [{ person: { ...whole, given: slip(given) }, address: at }, { person: { ...whole, given: slip(given) }, address: elsewhere }],
    [{ person: { given, family }, address: { postcode: home.postcode } }, { person: { given, family }, address: { postcode: elsewhere.postcode } }],
    [{ person: { family, dateOfBirth: born.slice(0, 4) }, address: { postcode: home.postcode } }, { person: { family, dateOfBirth: born.slice(0, 4) }, address: { postcode: elsewhere.postcode } }],
    [{ person: { nhsNumber }, address: at }, { person: { nhsNumber }, address: elsewhere }],
    [{ address: at }, { address: elsewhere }],
    [{ address: { uprn: home.uprn } }, { address: { uprn: '299999999' } }],
  ];
}

/** One slip of the pen in the middle of a word: two neighbouring letters change places. */
function slip(word: string): string {
  const at = Math.max(1, Math.floor(word.length / 2));
  return word.slice(0, at) + word.slice(at + 1, at + 2) + word.slice(at, at + 1) + word.slice(at + 2);
}
