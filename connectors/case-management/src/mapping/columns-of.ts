import type { Mapping } from './mapping-schema.ts';

/** Every column that a mapping reads, once, sorted: what is asked of a source, and what it must have. */
export function columnsOf({ key, work, opened, closed, caseRef, person, addresses, family, contact, sensitivity, adoption, merged, risk }: Mapping): string[] {
  const { given, middle, family: surname, former, birth, expected, died, sex, identifiers } = person;
  const named = [
    key, work.column, opened, closed, caseRef, family, sensitivity?.column, adoption?.column, merged, risk?.column,
    given, middle, surname, former, birth?.column, birth?.estimated?.column, birth?.precision?.column, expected, died, sex?.column,
    ...identifiers.map(({ column }) => column),
    ...addresses.flatMap(({ lines, json, postcode, uprn, role, confidential, from, to }) => [...lines.flat(), json, postcode, uprn, typeof role === 'string' ? undefined : role.column, confidential?.column, from, to]),
    ...Object.values(contact),
  ];
  return [...new Set(named.filter((column) => column !== undefined))].toSorted();
}
