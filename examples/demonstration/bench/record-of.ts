import type { TemplateRow } from '@mast/example-population';
import type { components } from '@mast/openapi';

export type HeadlineRecord = components['schemas']['HeadlineRecord'];

const precisions = { 4: 'year', 7: 'month', 10: 'day' } as const;

/**
 * A row of the standard template as the headline record that the CSV connector would send of it. The bench speaks to the core API itself, so that
 * what it measures is the core and not the reading of files.
 */
export function recordOf(row: TemplateRow): HeadlineRecord {
  const { given_name: given, middle_name: middle, family_name: family, previous_family_name: former, date_of_birth: born } = row;
  const names = [
    ...(given + middle + family === '' ? [] : [{ ...filled({ given, middle, family }), use: 'usual' }]),
    ...(former === '' ? [] : [{ ...filled({ given, family: former }), use: 'former' }]),
  ];
  const known = {
    ...(born === '' ? {} : { dateOfBirth: { value: born, precision: precisions[born.length as 4 | 7 | 10] } }),
    ...filled({ expectedDate: row.expected_date, dateOfDeath: row.date_of_death, sex: row.sex }),
    ...(row.nhs_number === '' ? {} : { identifiers: [{ system: 'nhs-number', value: row.nhs_number }] }),
  };
  const lines = [row.address_line_1, row.address_line_2, row.town].filter((line) => line !== '');
  const place = filled({ postcode: row.postcode, uprn: row.uprn });
  const hasAddress = lines.length > 0 || Object.keys(place).length > 0 || row.address_role === 'no-fixed-abode';
  const secret = row.address_confidential === '' ? {} : { confidential: row.address_confidential === 'true' };
  const household = [
    ...(row.related_source_ref === '' ? [] : [{ relation: row.relation === '' ? 'related' : row.relation, sourceRef: row.related_source_ref }]),
    ...(row.family_ref === '' ? [] : [{ relation: 'family', sourceRef: row.family_ref }]),
  ];
  const record = {
    ...filled({ sourceRef: row.source_ref, service: row.service, kind: row.kind, date: row.date, endDate: row.end_date, status: row.status, category: row.category, caseRef: row.case_ref }),
    ...(names.length > 0 || Object.keys(known).length > 0 ? { person: { names, ...known } } : {}),
    ...(hasAddress ? { addresses: [{ lines, ...place, role: row.address_role === '' ? 'home' : row.address_role, ...secret }] } : {}),
    ...(household.length > 0 ? { household } : {}),
    contact: filled({
      team: row.contact_team, role: row.contact_role, name: row.contact_name, phone: row.contact_phone, email: row.contact_email,
      hours: row.contact_hours, outOfHours: row.contact_out_of_hours, validTo: row.contact_valid_to,
    }),
    sensitivity: Number(row.sensitivity),
  };
  // The core validates every field of it; what it refused is counted as rejected.
  return record as unknown as HeadlineRecord;
}

function filled(cells: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(cells).filter(([, value]) => value !== ''));
}
