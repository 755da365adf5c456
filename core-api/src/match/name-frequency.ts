import { givenNameCounts } from './given-name-counts.ts';
import { familyNameCounts } from './family-name-counts.ts';

/** People of the sample behind both tables. */
const sample = 10_000;

const given = readCounts(givenNameCounts);
const family = readCounts(familyNameCounts);

/** People in 10,000 who bear this given name. One that the table does not have is taken for 1 in N + 1: rare, never impossible. */
export function givenNamePer10k(name: string): number {
  return given.get(name) ?? sample / (sample + 1);
}

/** The same for a family name. */
export function familyNamePer10k(name: string): number {
  return family.get(name) ?? sample / (sample + 1);
}

/** Whether it is a name that many people bear, so that another one letter away is another name and not a slip. */
export function isEstablishedGivenName(name: string): boolean {
  return given.has(name);
}

/** The same for a family name. */
export function isEstablishedFamilyName(name: string): boolean {
  return family.has(name);
}

function readCounts(rows: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const [count, ...names] = row.split(' ');
    for (const name of names) counts.set(name, Number(count));
  }
  return counts;
}
