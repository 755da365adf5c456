/** The columns that every file in the standard template `headline-csv/1` has, in this order. */
export const requiredColumns = [
  'source_ref', 'service', 'kind', 'date', 'end_date', 'status', 'category', 'given_name', 'middle_name', 'family_name', 'previous_family_name', 'date_of_birth', 'sex', 'nhs_number',
  'address_line_1', 'address_line_2', 'town', 'postcode', 'uprn', 'case_ref', 'contact_team', 'contact_name', 'contact_phone', 'contact_email', 'sensitivity',
] as const;

/** Columns that a file may add after the required ones. */
export const optionalColumns = [
  'family_ref', 'relation', 'related_source_ref', 'expected_date', 'date_of_death', 'address_role', 'address_confidential', 'contact_role', 'contact_hours', 'contact_out_of_hours', 'contact_valid_to',
] as const;

export type Column = (typeof requiredColumns)[number] | (typeof optionalColumns)[number];
export type OptionalColumn = (typeof optionalColumns)[number];

/** One row of the template; an empty text is "not given". */
export type TemplateRow = Record<Column, string>;

/** A row with every column empty. */
export function emptyRow(): TemplateRow {
  return {
    source_ref: '', service: '', kind: '', date: '', end_date: '', status: '', category: '', given_name: '', middle_name: '', family_name: '', previous_family_name: '',
    date_of_birth: '', sex: '', nhs_number: '', address_line_1: '', address_line_2: '', town: '', postcode: '', uprn: '', case_ref: '', contact_team: '', contact_name: '',
    contact_phone: '', contact_email: '', sensitivity: '0', family_ref: '', relation: '', related_source_ref: '', expected_date: '', date_of_death: '', address_role: '',
    address_confidential: '', contact_role: '', contact_hours: '', contact_out_of_hours: '', contact_valid_to: '',
  };
}
