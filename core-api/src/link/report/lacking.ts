import type { PersonFeatures } from '../../normalise/person-features.ts';
import type { Lack } from './match-report.ts';

/** What a record lacks, judged after normalising: a placeholder is nothing given. */
export function lacking({ names, birth, places, nhsNumbers }: PersonFeatures): Lack[] {
  const without: Lack[] = [];
  if (!names.some(({ given }) => (given[0]?.length ?? 0) > 1)) without.push('givenName');
  if (!names.some(({ family }) => family.length > 0)) without.push('familyName');
  if (birth?.date.length !== 10) without.push('dateOfBirth');
  if (!places.some(({ postcode }) => postcode !== undefined)) without.push('postcode');
  const others: Lack[] = nhsNumbers.length === 0 ? ['nhsNumber'] : [];
  return without.length === 0 ? ['nothing', ...others] : [...without, ...others];
}
