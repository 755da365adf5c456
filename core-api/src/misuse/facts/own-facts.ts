import type { NameFrequency } from '../../match/name-frequency.ts';
import type { AskedLeaf, MakeToken } from './fact-of-leaf.ts';
import { personTokens, placeTokens } from './fact-of-leaf.ts';
import type { OwnFacts } from './surroundings.ts';

/** A member of staff as their account names them, and as far as their organisation gave more. */
export type Particulars = {
  readonly given?: string | undefined;
  readonly families: readonly string[];
  readonly births?: readonly string[];
  readonly addresses?: readonly NonNullable<AskedLeaf['address']>[];
  readonly leavesAt?: number | undefined;
};

const of = <Value>(values: readonly (Value | undefined)[]): Value[] => [...new Set(values.filter((value) => value !== undefined))];

/** The same tokens of whoever asks as of whom they ask about. */
export function ownFactsOf({ given, families, births = [], addresses = [], leavesAt }: Particulars, token: MakeToken, names: NameFrequency): OwnFacts {
  const places = addresses.map((address) => placeTokens(address, token));
  return {
    families: of(families.map((family) => personTokens({ family }, token, names).family)),
    given: given === undefined ? undefined : personTokens({ given }, token, names).given,
    births: of(births.map((dateOfBirth) => personTokens({ dateOfBirth }, token, names).birth)),
    houses: of(places.map(({ house }) => house)),
    postcodes: of(places.map(({ postcode }) => postcode)),
    leavesAt,
  };
}
