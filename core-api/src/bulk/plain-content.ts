import { nhsNumber } from '../normalise/nhs-number.ts';
import type { NameFeatures, PersonFeatures } from '../normalise/person-features.ts';

/** The name of somebody who has one, of forename and family name, as nearly everybody does; undefined for any other list of names. */
export function plainName(names: readonly NameFeatures[]): NameFeatures | undefined {
  const [name, another] = names;
  return name === undefined || another !== undefined || name.birthOrder !== undefined || name.given.length === 0 || name.family.length === 0 ? undefined : name;
}

/**
 * The numbers of a content as one number: 0 for none, -1 for what {@link plainNumberOf} cannot give back; else the first nine digits of its one NHS number plus 1, since
 * the tenth follows from them.
 */
export function numberCode({ nhsNumbers, identifiers }: Pick<PersonFeatures, 'nhsNumbers' | 'identifiers'>): number {
  const [number, another] = nhsNumbers;
  if (identifiers.length > 0 || another !== undefined) return -1;
  if (number === undefined) return 0;
  const code = Number(number.slice(0, 9)) + 1;
  return nhsNumber(number) === number && plainNumberOf(code) === number ? code : -1;
}

/** The NHS number that a code above 0 stands for: nine digits and their check digit (NHS Data Dictionary, NHS NUMBER: modulus 11). */
export function plainNumberOf(code: number): string {
  const digits = String(code - 1).padStart(9, '0');
  let sum = 0;
  for (let at = 0; at < 9; at += 1) sum += Number(digits[at]) * (10 - at);
  return `${digits}${(11 - (sum % 11)) % 11}`;
}
