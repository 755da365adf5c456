import type { CanonicalRecord } from '@mast/connector-kit';

import { deleted } from '../message/kept-segment.ts';
import { readTime } from './hl7-time.ts';
import { addressRoles } from './name-tables.ts';

export type Address = NonNullable<CanonicalRecord['addresses']>[number];

/** Pseudo postcodes (ONS): of no fixed abode, and of addresses that are not known or not in the country. */
const noFixedAbode = 'ZZ993VZ';

/** Where a person lives now, of PID-11: home and temporary addresses that still hold on the day of the message. What is not known is nothing, not an address. */
export function readAddresses(repetitions: readonly (readonly string[])[], day: string): Address[] {
  return repetitions.flatMap((parts): Address[] => {
    const [line1, line2, town, county, code, , type = '', line3, , , , until, from, to] = parts.map((part) => (part === deleted ? '' : part));
    const key = type.toUpperCase();
    const role = Object.hasOwn(addressRoles, key) ? addressRoles[key] : undefined;
    const ended = dayOf(to) ?? dayOf(until);
    if (role === undefined || (ended !== undefined && ended < day)) return [];
    const begun = dayOf(from);
    const postcode = (code ?? '').toUpperCase().replaceAll(/\s+/g, '');
    if (postcode === noFixedAbode) return [{ lines: [], role: 'no-fixed-abode' }];
    const lines = [line1, line2, line3, town, county].flatMap((line) => (line === undefined || line === '' ? [] : [line]));
    if (lines.length === 0 && (postcode === '' || postcode.startsWith('ZZ99'))) return [];
    return [{ lines, ...(postcode === '' || postcode.startsWith('ZZ99') ? {} : { postcode: code ?? '' }), role, ...(begun === undefined ? {} : { from: begun }), ...(ended === undefined ? {} : { to: ended }) }];
  });
}

function dayOf(text: string | undefined): string | undefined {
  const day = text === undefined ? undefined : readTime(text)?.day;
  return day?.length === 10 ? day : undefined;
}
