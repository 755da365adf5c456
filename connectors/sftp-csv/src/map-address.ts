import type { Refused } from '@mast/connector-kit';

import type { Column } from './columns.ts';
import { compact } from './compact.ts';

/** Where the parts of one address stand. `standard`: its role where the column says none. */
type AddressColumns = { readonly lines: readonly Column[]; readonly postcode: Column; readonly uprn: Column; readonly class: Column; readonly role: Column; readonly confidential: Column; readonly standard: string };

export const ownAddress: AddressColumns = {
  lines: ['address_line_1', 'address_line_2', 'town'], postcode: 'postcode', uprn: 'uprn', class: 'address_class', role: 'address_role', confidential: 'address_confidential', standard: 'home',
};
/** A second address in the same row is where it happened, unless the row says otherwise: nobody's home by default. */
export const otherAddress: AddressColumns = {
  lines: ['other_address_line_1', 'other_address_line_2', 'other_town'], postcode: 'other_postcode', uprn: 'other_uprn', class: 'other_address_class', role: 'other_address_role', confidential: 'other_address_confidential', standard: 'incident',
};

/** Which columns an address came from, and of each of its lines which one: empty lines are not sent. */
export type MappedPlace = Omit<AddressColumns, 'standard'>;

const confidential: ReadonlyMap<string, boolean> = new Map([['true', true], ['false', false]]);
/** A role of a layout's own: an address that says nothing of where the person lives, a school's for example. It is not sent. */
const notTheirs = 'not-theirs';

/** One address of a row; undefined where there is none, or none of theirs. */
export function mapAddress(columns: AddressColumns, text: (column: Column) => string | Refused | undefined, refuse: (column: Column, rule: string, received?: string) => Refused): { address: Record<string, unknown>; place: MappedPlace } | undefined {
  const lines = columns.lines.flatMap((column) => {
    const line = text(column);
    const several = typeof line === 'string' ? line.split('\n') : line === undefined ? [] : [line];
    return several.map((one) => ({ column, line: one }));
  });
  const role = text(columns.role);
  const place = compact({ postcode: text(columns.postcode), uprn: text(columns.uprn), class: text(columns.class) });
  const secrecy = text(columns.confidential);
  const hidden = typeof secrecy === 'string' ? (confidential.get(secrecy) ?? refuse(columns.confidential, 'value-not-allowed', secrecy)) : secrecy;
  const isGiven = lines.length > 0 || place?.['postcode'] !== undefined || place?.['uprn'] !== undefined || role === 'no-fixed-abode';
  if (!isGiven || role === notTheirs) return undefined;
  const { standard, ...from } = columns;
  return { address: { lines: lines.map(({ line }) => line), ...place, role: role ?? standard, ...compact({ confidential: hidden }) }, place: { ...from, lines: lines.map(({ column }) => column) } };
}

/** The lines inside a quoted cell (RFC 4180 section 2, rule 6), each trimmed; a tab is a space. */
export function linesOf(cell: string): string[] {
  return cell.replaceAll('\t', ' ').split(/[\r\n]+/).map((line) => line.trim()).filter((line) => line !== '');
}
