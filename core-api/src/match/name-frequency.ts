import { givenNameCounts } from './given-name-counts.ts';
import { familyNameCounts } from './family-name-counts.ts';

/** People of the sample behind both tables. */
const sample = 10_000;

const given = readCounts(givenNameCounts);
const family = readCounts(familyNameCounts);

/**
 * How common names are, as matching needs it. The shipped one is a frozen table; a deployment may hold its own counts, by keyed token. Frozen for
 * as long as a model is: the same pair must weigh the same tomorrow.
 */
export type NameFrequency = {
  /** People in 10,000 who bear this given name. One that nobody counted is taken for 1 in N + 1: rare, never impossible. */
  givenPer10k: (name: string) => number;
  /** The same for a family name. */
  familyPer10k: (name: string) => number;
  /** Whether it is a name that many people bear, so that another one letter away is another name and not a slip. */
  isEstablishedGiven: (name: string) => boolean;
  isEstablishedFamily: (name: string) => boolean;
};

/** Frequencies in the United Kingdom, frozen with the model. */
export const shippedNames: NameFrequency = {
  givenPer10k: (name) => given.get(name) ?? sample / (sample + 1),
  familyPer10k: (name) => family.get(name) ?? sample / (sample + 1),
  isEstablishedGiven: (name) => given.has(name),
  isEstablishedFamily: (name) => family.has(name),
};

function readCounts(rows: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const [count, ...names] = row.split(' ');
    for (const name of names) counts.set(name, Number(count));
  }
  return counts;
}
