import type { Address } from '../places/address.ts';
import type { TemplateRow } from './template.ts';

/** Writes an address into the row's columns as it truly is, or empties them. */
export function writeAddress(row: TemplateRow, address: Address | undefined): void {
  row.address_line_1 = address?.line1 ?? '';
  row.address_line_2 = address?.line2 ?? '';
  row.town = address?.town ?? '';
  row.postcode = address?.postcode ?? '';
  row.uprn = address?.uprn ?? '';
}
