import type { Column } from './columns.ts';
import { ownAddress } from './map-address.ts';
import type { MappedPlace } from './map-address.ts';

const columnOf: Readonly<Record<string, Column>> = {
  '/sourceRef': 'source_ref', '/service': 'service', '/kind': 'kind', '/date': 'date', '/endDate': 'end_date', '/status': 'status', '/category': 'category',
  '/caseRef': 'case_ref', '/sensitivity': 'sensitivity', '/person': 'family_name', '/person/names': 'family_name', '/person/dateOfBirth': 'date_of_birth',
  '/person/expectedDate': 'expected_date', '/person/sex': 'sex', '/person/dateOfDeath': 'date_of_death', '/person/identifiers': 'nhs_number',
  '/addresses': 'address_line_1', '/household': 'related_source_ref', '/contact': 'contact_team', '/contact/team': 'contact_team',
  '/contact/role': 'contact_role', '/contact/name': 'contact_name', '/contact/phone': 'contact_phone', '/contact/email': 'contact_email',
  '/contact/hours': 'contact_hours', '/contact/outOfHours': 'contact_out_of_hours', '/contact/validTo': 'contact_valid_to',
};
const nameColumns: Readonly<Record<string, Column>> = { given: 'given_name', middle: 'middle_name', family: 'family_name' };

/**
 * The column that a JSON pointer of core-api speaks of: the nearest one above it. Null when it is the row as a whole. `places` says of each address which columns it came
 * from.
 */
export function columnOfPointer(pointer: string, places: readonly MappedPlace[]): Column | null {
  const address = /^\/addresses\/(\d+)(?:\/(postcode|uprn|class|role|confidential)|\/lines\/(\d+))?/.exec(pointer);
  if (address !== null) {
    const place = places[Number(address[1])] ?? ownAddress;
    const part = address[2] as 'postcode' | 'uprn' | 'class' | 'role' | 'confidential' | undefined;
    return part === undefined ? (place.lines[Number(address[3] ?? 0)] ?? place.postcode) : place[part];
  }
  const name = /^\/person\/names\/(\d+)\/(given|middle|family)/.exec(pointer);
  if (name !== null) return name[1] !== '0' && name[2] === 'family' ? 'previous_family_name' : (nameColumns[name[2] ?? ''] ?? null);
  for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    const column = columnOf[at];
    if (column !== undefined) return column;
  }
  return null;
}
