import { expect, test } from 'vitest';

import { hostStaffMac } from './host-staff-mac.ts';

const keys = { macBytes: (realm: string, text: string) => Buffer.from(`${realm}|${text}`) };

test('staff are known by their host and its id together: one id at two hosts is two people, however the two are put together', () => {
  const macs = [['north', '1042'], ['south', '1042'], ['north1', '042'], ['north', '1043']].map(([host = '', staff = '']) => hostStaffMac(keys, host, staff).toString());
  expect(new Set(macs).size).toBe(macs.length);
  expect(hostStaffMac(keys, 'north', '1042').toString()).toBe(macs[0]);
});
