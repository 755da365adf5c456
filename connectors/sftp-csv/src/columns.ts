import type { CellKind } from '@mast/connector-kit/files';

/** The columns of the standard template `headline-csv/1` that every file has (DESIGN section 6). */
export const requiredColumns = [
  'source_ref', 'service', 'kind', 'date', 'end_date', 'status', 'category', 'given_name', 'middle_name', 'family_name', 'previous_family_name', 'date_of_birth', 'sex', 'nhs_number',
  'address_line_1', 'address_line_2', 'town', 'postcode', 'uprn', 'case_ref', 'contact_team', 'contact_name', 'contact_phone', 'contact_email', 'sensitivity',
] as const;

/** The columns that a file may have besides. */
export const optionalColumns = [
  'family_ref', 'relation', 'related_source_ref', 'expected_date', 'date_of_death', 'address_role', 'address_confidential', 'contact_role', 'contact_hours', 'contact_out_of_hours', 'contact_valid_to',
] as const;

export const columns = [...requiredColumns, ...optionalColumns] as const;

/**
 * What a partner's own layout may say besides. `other_...` is a second address, for example where it happened. `relevance` is never sent: it only decides whether the row is to be
 * shared.
 */
export const layoutOnlyColumns = [
  'address_class', 'preferred_given_name', 'alias_given_name', 'alias_family_name', 'upn', 'uln', 'local_id', 'other_address_line_1', 'other_address_line_2', 'other_town', 'other_postcode', 'other_uprn',
  'other_address_class', 'other_address_role', 'other_address_confidential', 'relevance',
] as const;

export const layoutColumns = [...columns, ...layoutOnlyColumns] as const;

/** A column of the standard template, or one that only a declared layout has: the words in which every layout is mapped. */
export type Column = (typeof layoutColumns)[number];

/** Columns that hold dates. */
export const dateColumns = ['date', 'end_date', 'date_of_birth', 'expected_date', 'date_of_death', 'contact_valid_to'] as const satisfies readonly Column[];

/** Columns whose value identifies something. */
export const keyColumns: ReadonlySet<Column> = new Set<Column>(['source_ref', 'nhs_number', 'uprn', 'case_ref', 'family_ref', 'related_source_ref', 'contact_phone', 'upn', 'uln', 'local_id', 'other_uprn']);

const datesAndKeys: ReadonlyMap<Column, CellKind> = new Map<Column, CellKind>([
  ...[...keyColumns].map((column): [Column, CellKind] => [column, 'key']), ...dateColumns.map((column): [Column, CellKind] => [column, 'date']), ['nhs_number', 'nhs-number'], ['contact_phone', 'phone'],
]);

/** What a spreadsheet may have done to a column's cells. */
export function kindOf(column: Column): CellKind {
  return datesAndKeys.get(column) ?? 'text';
}
