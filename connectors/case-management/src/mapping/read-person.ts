import { dayOrRefused, refused, unreadable } from './cells.ts';
import type { Cells } from './cells.ts';
import type { Mapping } from './mapping-schema.ts';

type PersonMapping = Mapping['person'];
type About = { readonly isAdoption: boolean; readonly today: string };

const partial = /^\d{4}(-\d{2})?$/;
const lengths = { year: 4, month: 7, day: 10, estimated: 10 } as const;

/**
 * Who. Of a child who was or is being adopted only the usual name, birth and sex: identifiers, former names and whatever else both identities have would be the
 * thread from one to the other.
 */
export function readPerson(cells: Cells, mapping: PersonMapping, about: About): Record<string, unknown> {
  const given = cells.text(mapping.given);
  const usual = { ...said('given', given), ...said('middle', cells.text(mapping.middle)), ...said('family', cells.text(mapping.family)) };
  const former = about.isAdoption ? undefined : cells.text(mapping.former);
  const identifiers = about.isAdoption ? [] : mapping.identifiers.flatMap(({ system, column }) => {
    const value = cells.text(column);
    return value === undefined ? [] : [{ system, value }];
  });
  const sex = cells.code(mapping.sex);
  return {
    names: [...(Object.keys(usual).length === 0 ? [] : [{ ...usual, use: 'usual' }]), ...(former === undefined ? [] : [{ ...said('given', given), family: former, use: 'former' }])],
    ...readBirth(cells, mapping, about.today),
    ...said('dateOfDeath', dayOrRefused(cells, mapping.died)),
    ...(sex === undefined ? {} : { sex: sex === unreadable ? refused(cells.text(mapping.sex?.column)) : sex }),
    ...(identifiers.length === 0 ? {} : { identifiers }),
  };
}

/**
 * Birth with the precision the source has, or the expected day of an unborn child. Some extracts write the expected day into the column of births as well: a birth
 * that is still to come is expected, and only where the source says so: by the same day as expected, or by calling it estimated.
 */
function readBirth(cells: Cells, { birth, expected }: PersonMapping, today: string): Record<string, unknown> {
  const cell = cells.text(birth?.column);
  const due = dayOrRefused(cells, expected);
  if (birth === undefined || cell === undefined) return due === undefined ? {} : { expectedDate: due };
  if (partial.test(cell)) return { dateOfBirth: { value: cell, precision: cell.length === 4 ? 'year' : 'month' } };
  const day = cells.day(birth.column);
  const precision = cells.says(birth.estimated) ? 'estimated' : (cells.code(birth.precision) ?? 'day');
  if (day === undefined || day === unreadable || precision === unreadable) return { dateOfBirth: { value: refused(cell), precision: 'day' } };
  if (day > today) return due === day || precision === 'estimated' ? { expectedDate: day } : { dateOfBirth: { value: refused(cell), precision: 'day' } };
  return { dateOfBirth: { value: day.slice(0, lengths[precision]), precision } };
}

function said(name: string, value: unknown): Record<string, unknown> {
  return value === undefined ? {} : { [name]: value };
}
