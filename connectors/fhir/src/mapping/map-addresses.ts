import type { Address } from '../resources/read-address.ts';
import { londonDayOf } from './days.ts';
import { isCurrent } from './periods.ts';

/** Pseudo postcodes of the NHS (Organisation Data Service, "NHS postcode directory"): ZZ99 3VZ is no fixed abode; the others stand for countries and "not known". */
const pseudo = /^ZZ99/i;
const noFixedAbode = /^ZZ993VZ$/i;

/** Where somebody lives now: home addresses, and those that say no use, within their period. Billing, temporary, work, postal and former ones stay behind. */
export function mapAddresses(addresses: readonly Address[], today: string): Record<string, unknown>[] {
  return addresses.filter((one) => (one.use === undefined || one.use === 'home') && one.type !== 'postal' && isCurrent(one.period, today)).flatMap((one) => mapAddress(one, today));
}

function mapAddress({ lines, postcode, uprn, period }: Address, today: string): Record<string, unknown>[] {
  const squeezed = postcode?.replaceAll(/\s/g, '') ?? '';
  if (noFixedAbode.test(squeezed)) return [{ lines: [], role: 'no-fixed-abode' }];
  const real = postcode === undefined || pseudo.test(squeezed) ? undefined : postcode;
  if (lines.length === 0 && real === undefined && uprn === undefined) return [];
  const since = londonDayOf(period?.start);
  return [
    {
      lines: lines.slice(0, 8),
      ...(real === undefined ? {} : { postcode: real }),
      ...(uprn === undefined ? {} : { uprn: /^\d{1,12}$/.test(uprn) ? uprn : { received: uprn } }),
      role: 'home',
      ...(since === undefined || since > today ? {} : { from: since }),
    },
  ];
}
