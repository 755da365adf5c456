import type { NameFrequency } from '../../match/name-frequency.ts';
import { fold } from '../../normalise/fold.ts';
import { normaliseAddress } from '../../normalise/normalise-address.ts';
import { normaliseName } from '../../normalise/normalise-name.ts';
import type { SearchFact, Token } from './search-fact.ts';

/** What one answered question or view was, as the trail has it. */
export type AskedLeaf = {
  readonly id: string;
  readonly at: number;
  readonly kind: SearchFact['kind'];
  readonly declaration: string;
  readonly reference?: string | undefined;
  /** In their own words; nothing where it was chosen from the list. */
  readonly reason?: string | undefined;
  readonly person?: { readonly given?: string | undefined; readonly family?: string | undefined; readonly dateOfBirth?: string | undefined; readonly nhsNumber?: string | undefined } | undefined;
  readonly address?: { readonly line1?: string | undefined; readonly line2?: string | undefined; readonly postcode?: string | undefined; readonly uprn?: string | undefined } | undefined;
  readonly people: readonly string[];
  readonly opened: boolean;
  readonly restricted: boolean;
};

/** What a token is of: tokens of two things are never equal. */
export type TokenOf = 'family' | 'given' | 'name' | 'birth' | 'family-birth' | 'subject' | 'postcode' | 'house' | 'reference' | 'reason';

/** Makes the token of a text: a keyed digest, so that facts say what is equal and nothing else. */
export type MakeToken = (of: TokenOf, text: string) => Token;

/** What the rules see of a leaf: names as matching compares them, so that case, accents and titles make no other person. */
export function factOfLeaf(leaf: AskedLeaf, token: MakeToken, names: NameFrequency): SearchFact {
  const { id, at, kind, declaration, people, opened, restricted } = leaf;
  const reference = leaf.reference === undefined ? '' : fold(leaf.reference).replaceAll(' ', '');
  const reason = leaf.reason === undefined ? '' : fold(leaf.reason).replaceAll(/[^\p{L}]+/gu, '');
  return {
    id, at, kind, declaration, people, opened, restricted,
    ...(reference === '' ? {} : { reference: token('reference', reference) }),
    ...(reason === '' ? {} : { reason: token('reason', reason) }),
    ...personTokens(leaf.person, token, names),
    ...placeTokens(leaf.address, token),
  };
}

type PersonTokens = Pick<SearchFact, 'subject' | 'family' | 'given' | 'birth' | 'familyBirth' | 'name' | 'familyPer10k' | 'namePer10k'>;

/** Tokens of a person's particulars; of whoever asks, too, so that the two can be equal. */
export function personTokens(person: AskedLeaf['person'], token: MakeToken, names: NameFrequency): PersonTokens {
  if (person === undefined) return {};
  const { name } = normaliseName({ given: person.given, family: person.family, use: 'usual' });
  const [family, given] = [name.family.join(' '), name.given[0] ?? ''];
  const born = person.dateOfBirth ?? '';
  const birth = born.length === 10 ? born : '';
  const familyPer10k = name.family.length === 0 ? undefined : Math.min(...name.family.map((word) => names.familyPer10k(word)));
  return {
    subject: token('subject', [family, given, born, person.nhsNumber?.replaceAll(/\D/g, '') ?? ''].join('|')),
    ...(family === '' ? {} : { family: token('family', family), familyPer10k }),
    ...(given === '' ? {} : { given: token('given', given) }),
    ...(birth === '' ? {} : { birth: token('birth', birth) }),
    ...(family === '' || birth === '' ? {} : { familyBirth: token('family-birth', `${family}|${birth}`) }),
    ...(family === '' || given === '' ? {} : { name: token('name', `${given}|${family}`), namePer10k: ((familyPer10k ?? 1) * names.givenPer10k(given)) / 10_000 }),
  };
}

/** How many of the last digits of a UPRN stand for neighbours: councils number a street in one go. */
const neighbourDigits = 2;

/**
 * Tokens of an address: its postcode, and the house within it by its flat and number, or by its name, however street and town are written. Asked for by UPRN alone it has no postcode, and neighbouring numbers stand for one.
 */
export function placeTokens(address: AskedLeaf['address'], token: MakeToken): Pick<SearchFact, 'postcode' | 'house'> {
  if (address === undefined) return {};
  const lines = [address.line1, address.line2].filter((line) => line !== undefined);
  const place = normaliseAddress({ lines, postcode: address.postcode, uprn: address.uprn, role: 'incident' }).place;
  if (place === undefined) return {};
  const { postcode, uprn, flat, number, building, street } = place;
  const near = postcode ?? (uprn === undefined ? undefined : `uprn|${uprn.slice(0, -neighbourDigits)}`);
  if (near === undefined) return {};
  const door = [flat, number ?? building ?? street].filter((part) => part !== undefined).join(' ') || fold(lines.join(' '));
  const house = postcode !== undefined && door !== '' ? `${door}|${postcode}` : uprn === undefined ? undefined : `uprn|${uprn}`;
  return { postcode: token('postcode', near), ...(house === undefined ? {} : { house: token('house', house) }) };
}
