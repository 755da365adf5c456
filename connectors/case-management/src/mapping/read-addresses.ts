import type { Agreement } from '../agreement/agreement-schema.ts';
import { dayOrRefused, refused, unreadable } from './cells.ts';
import type { Cells } from './cells.ts';
import type { AddressMapping } from './mapping-schema.ts';
import { ssdAddress } from './ssd-address.ts';

/** The addresses that may leave, and whether the person lives in a placement or at an address that the source calls confidential. */
export type Whereabouts = { readonly addresses: readonly Record<string, unknown>[]; readonly isPlaced: boolean };

/** Where. The address of a placement, or one that the source calls confidential, stays behind or is marked, as the agreement has it; that there is one is told either way. */
export function readAddresses(cells: Cells, mappings: readonly AddressMapping[], placements: Agreement['placements']): Whereabouts {
  const found = mappings.map((mapping) => readAddress(cells, mapping)).filter((one) => one !== undefined);
  const isHidden = ({ role, confidential }: { readonly role?: unknown; readonly confidential?: unknown }): boolean => role === 'placement' || confidential === true;
  // An undeclared kind of address has no lines here; it goes on, so that core-api refuses the row and somebody declares it.
  const leaving = placements === 'withheld' ? found.filter((one) => !isHidden(one) || typeof one['role'] !== 'string') : found.map((one) => (isHidden(one) ? { ...one, confidential: true } : one));
  return { addresses: leaving, isPlaced: found.some(isHidden) };
}

function readAddress(cells: Cells, mapping: AddressMapping): Record<string, unknown> | undefined {
  const said = typeof mapping.role === 'string' ? mapping.role : (cells.code(mapping.role) ?? 'home');
  // A kind of address that nobody has declared might be a placement: its lines stay behind, and the row is quarantined for it.
  if (said === unreadable) return { lines: [], role: refused(cells.text(typeof mapping.role === 'string' ? undefined : mapping.role.column)), confidential: true };
  const { lines, uprn: inside } = linesOf(cells, mapping);
  const postcode = cells.text(mapping.postcode);
  const uprn = cells.text(mapping.uprn) ?? inside;
  if (lines.length === 0 && postcode === undefined && uprn === undefined && said !== 'no-fixed-abode') return undefined;
  return {
    lines,
    ...(postcode === undefined ? {} : { postcode }),
    ...(uprn === undefined ? {} : { uprn: /^\d{1,12}$/.test(uprn) ? uprn : refused(uprn) }),
    role: said,
    ...dated('from', dayOrRefused(cells, mapping.from)),
    ...dated('to', dayOrRefused(cells, mapping.to)),
    ...(cells.says(mapping.confidential) ? { confidential: true } : {}),
  };
}

function linesOf(cells: Cells, { lines, parted, json }: AddressMapping): { readonly lines: readonly unknown[]; readonly uprn?: string | undefined } {
  const text = cells.text(json);
  if (text !== undefined) return ssdAddress(text) ?? { lines: [refused(text)] };
  const said = lines.map((line) => [line].flat().flatMap((column) => cells.text(column) ?? []).join(' ')).filter(Boolean);
  return { lines: parted === undefined ? said : said.flatMap((line) => line.split(parted).map((part) => part.trim()).filter(Boolean)) };
}

function dated(name: string, value: unknown): Record<string, unknown> {
  return value === undefined ? {} : { [name]: value };
}
