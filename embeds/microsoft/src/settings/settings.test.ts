import { describe, expect, test } from 'vitest';

import { hostOfTenant } from './microsoft-settings.ts';
import { unreadClaims } from './unread-claims.ts';

const token = (claims: unknown): string => `e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.c2ln`;

describe('whose token it is said to be', () => {
  test('tenant, person and end are read, whatever else there is', () => {
    expect(unreadClaims(token({ tid: 't', oid: 'o', exp: 7, name: 'Siân' }))).toEqual({ tid: 't', oid: 'o', exp: 7 });
  });

  test.each(['', 'a.b', 'e30.%%%.x', token(null), token({ tid: 7 })])('%s is nobody’s', (text) => {
    expect(unreadClaims(text)?.tid).toBeUndefined();
  });

  test('a tenant that does not take part has no host', () => {
    const settings = { clientId: 'c', authority: 'https://a', hostOrigins: [], tenants: [{ tenantId: 't', hostId: 'swansea' }] };
    expect(hostOfTenant(settings, 't')).toBe('swansea');
    expect(hostOfTenant(settings, 'other')).toBeUndefined();
    expect(hostOfTenant(settings, undefined)).toBeUndefined();
  });
});
