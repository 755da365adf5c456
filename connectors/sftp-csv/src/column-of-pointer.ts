import type { Column } from './columns.ts';

const columnOf: Readonly<Record<string, Column>> = {
  '/sourceRef': 'source_ref', '/service': 'service', '/kind': 'kind', '/date': 'date', '/endDate': 'end_date', '/status': 'status', '/category': 'category',
  '/caseRef': 'case_ref', '/sensitivity': 'sensitivity', '/person': 'family_name', '/person/names': 'family_name', '/person/dateOfBirth': 'date_of_birth',
  '/person/expectedDate': 'expected_date', '/person/sex': 'sex', '/person/dateOfDeath': 'date_of_death', '/person/identifiers': 'nhs_number',
  '/addresses': 'address_line_1', '/addresses/0/postcode': 'postcode', '/addresses/0/uprn': 'uprn', '/addresses/0/role': 'address_role',
  '/addresses/0/confidential': 'address_confidential', '/household': 'related_source_ref', '/contact': 'contact_team', '/contact/team': 'contact_team',
  '/contact/role': 'contact_role', '/contact/name': 'contact_name', '/contact/phone': 'contact_phone', '/contact/email': 'contact_email',
  '/contact/hours': 'contact_hours', '/contact/outOfHours': 'contact_out_of_hours', '/contact/validTo': 'contact_valid_to',
};
const nameColumns: Readonly<Record<string, Column>> = { given: 'given_name', middle: 'middle_name', family: 'family_name' };

/**
 * The column that a JSON pointer of core-api speaks of: the nearest one above it. Null when it is the row as a whole. `lineColumns` are the
 * columns of the address lines, since empty ones are not sent.
 */
export function columnOfPointer(pointer: string, lineColumns: readonly Column[]): Column | null {
  const line = /^\/addresses\/0\/lines\/(\d+)/.exec(pointer)?.[1];
  if (line !== undefined) return lineColumns[Number(line)] ?? 'address_line_1';
  const name = /^\/person\/names\/(\d+)\/(given|middle|family)/.exec(pointer);
  if (name !== null) return name[1] !== '0' && name[2] === 'family' ? 'previous_family_name' : (nameColumns[name[2] ?? ''] ?? null);
  for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    const column = columnOf[at];
    if (column !== undefined) return column;
  }
  return null;
}
