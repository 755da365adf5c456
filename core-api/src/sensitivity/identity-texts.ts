import { nhsNumber } from '../normalise/nhs-number.ts';
import { normaliseName } from '../normalise/normalise-name.ts';
import type { PersonDetails } from '../shared/headline.ts';

/**
 * What somebody is recognised by in a list: each NHS number, and each first given name with family name and whole birth date, folded as names are for matching. Exact on
 * purpose: a looser one would keep strangers out of every answer. Texts, to be turned into keyed hashes.
 */
export function identityTexts(person: Pick<PersonDetails, 'names' | 'dateOfBirth' | 'identifiers'>): string[] {
  const numbers = (person.identifiers ?? []).flatMap(({ system, value }) => (system === 'nhs-number' ? (nhsNumber(value) ?? []) : []));
  const born = person.dateOfBirth?.value;
  const names = born?.length !== 10 ? [] : person.names.flatMap((name) => {
    const { given, family } = normaliseName(name).name;
    return given[0] === undefined || family.length === 0 ? [] : [`${given[0]}|${family.join(' ')}`];
  });
  return [...new Set([...numbers.map((number) => `nhs|${number}`), ...names.map((name) => `name|${name}|${born}`)])];
}
