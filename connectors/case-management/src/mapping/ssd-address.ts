import { z } from 'zod';

const part = z.union([z.string(), z.number(), z.null()]).optional().transform((value) => (value === undefined || value === null ? '' : String(value).trim()));
/** `addr_address_json` of the Standard Safeguarding Dataset, item ADDR001A: all keys are there, whether they hold anything or not. */
const addressObject = z.object({ ROOM: part, FLOOR: part, FLAT: part, BUILDING: part, HOUSE: part, STREET: part, TOWN: part, UPRN: part });

/** Lines and UPRN of an SSD address, or undefined where the text is no such object. Room, floor and flat are told as such where they are bare numbers. */
export function ssdAddress(text: string): { readonly lines: readonly string[]; readonly uprn?: string } | undefined {
  const parsed = addressObject.safeParse(objectOf(text));
  if (!parsed.success) return undefined;
  const { ROOM, FLOOR, FLAT, BUILDING, HOUSE, STREET, TOWN, UPRN } = parsed.data;
  const within = [named('Room', ROOM), named('Floor', FLOOR), named('Flat', FLAT)].filter(Boolean).join(', ');
  // Eclipse extracts write the building's name or number into both places.
  const building = BUILDING === HOUSE ? '' : BUILDING;
  const lines = [within, building, [HOUSE, STREET].filter(Boolean).join(' '), TOWN].filter(Boolean);
  return { lines, ...(UPRN === '' ? {} : { uprn: UPRN }) };
}

function named(what: string, value: string): string {
  return /^\d+[A-Za-z]?$/.test(value) ? `${what} ${value}` : value;
}

function objectOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
