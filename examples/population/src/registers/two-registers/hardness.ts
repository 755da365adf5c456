import type { RegisterRow } from '../register-row.ts';

/** Share of true pairs that simple rules find: how hard a pair of registers is. */
export type Hardness = { pairs: number; forename: number; nameAndBirth: number; familyPostcodeBirth: number; alikeNamesAndBirth: number; birthPostcodeSex: number };

/** Compares the two records of everybody who is in both registers; letters are compared without regard to case. */
export function hardness(rows: Iterable<RegisterRow>, sources: readonly [string, string]): Hardness {
  const first = new Map<number, RegisterRow['values']>();
  const counts = { pairs: 0, forename: 0, nameAndBirth: 0, familyPostcodeBirth: 0, alikeNamesAndBirth: 0, birthPostcodeSex: 0 };
  for (const { source, person, values } of rows) {
    const other = first.get(person);
    if (!sources.includes(source)) continue;
    if (other === undefined) {
      first.set(person, values);
      continue;
    }
    counts.pairs += 1;
    const [given, otherGiven, family, otherFamily] = [values.given_name, other.given_name, values.family_name, other.family_name].map((name) => name.toLowerCase()) as [string, string, string, string];
    const sameBirth = values.date_of_birth !== '' && values.date_of_birth === other.date_of_birth;
    const samePostcode = values.postcode !== '' && values.postcode === other.postcode;
    const sameGiven = given !== '' && given === otherGiven;
    const sameFamily = family !== '' && family === otherFamily;
    if (sameGiven) counts.forename += 1;
    if (sameGiven && sameFamily && sameBirth) counts.nameAndBirth += 1;
    if (sameFamily && samePostcode && sameBirth) counts.familyPostcodeBirth += 1;
    if (sameBirth && winkler(given, otherGiven) >= 0.8 && winkler(family, otherFamily) >= 0.8) counts.alikeNamesAndBirth += 1;
    if (sameBirth && samePostcode && values.sex !== '' && values.sex === other.sex) counts.birthPostcodeSex += 1;
  }
  const { pairs, ...found } = counts;
  return { pairs, ...(Object.fromEntries(Object.entries(found).map(([rule, count]) => [rule, count / Math.max(1, pairs)])) as Omit<Hardness, 'pairs'>) };
}

/** Jaro and Winkler's likeness of two words, 0 to 1 (Winkler 1990; prefix up to four letters, weight 0.1). */
export function winkler(a: string, b: string): number {
  if (a === '' || b === '') return 0;
  if (a === b) return 1;
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  const taken = Array.from(b, () => false);
  const common: string[] = [];
  for (let at = 0; at < a.length; at += 1) {
    for (let to = Math.max(0, at - reach); to <= Math.min(b.length - 1, at + reach); to += 1) {
      if (taken[to] === true || a[at] !== b[to]) continue;
      taken[to] = true;
      common.push(a.charAt(at));
      break;
    }
  }
  if (common.length === 0) return 0;
  let moved = 0;
  let index = 0;
  for (let to = 0; to < b.length; to += 1) {
    if (taken[to] !== true) continue;
    if (b[to] !== common[index]) moved += 1;
    index += 1;
  }
  const jaro = (common.length / a.length + common.length / b.length + (common.length - moved / 2) / common.length) / 3;
  let prefix = 0;
  while (prefix < 4 && a[prefix] === b[prefix] && prefix < a.length) prefix += 1;
  return jaro + prefix * 0.1 * (1 - jaro);
}
