import { createLocalJWKSet, jwtVerify } from 'jose';
import { describe, expect, test } from 'vitest';

import { createEntra } from './create-entra.ts';

const sian = { oid: '7d1f', name: 'Sian Davies', preferredUsername: 'sian@swansea.example' };

describe('an Entra ID of a demonstration', () => {
  test('its access token is one by its own key, issuer and audience; another’s key refuses it', async () => {
    const settings = { baseUrl: 'http://127.0.0.1:4310', tenant: 't-1', audience: 'app' };
    const [one, other] = await Promise.all([createEntra(settings), createEntra(settings)]);
    const token = await one.accessToken({ ...sian, scope: 'access_as_user' });
    const { payload } = await jwtVerify(token, createLocalJWKSet(one.jwks), { issuer: 'http://127.0.0.1:4310/t-1/v2.0', audience: 'app' });
    expect(payload).toMatchObject({ oid: '7d1f', tid: 't-1', ver: '2.0', scp: 'access_as_user' });
    await expect(jwtVerify(token, createLocalJWKSet(other.jwks))).rejects.toThrow(/signature/);
  });

  test('a token that is over is over, and a key that was kept signs on', async () => {
    const settings = { baseUrl: 'http://127.0.0.1:4310', tenant: 't-1', audience: 'app' };
    const first = await createEntra(settings);
    const again = await createEntra({ ...settings, privateJwk: first.privateJwk });
    await expect(jwtVerify(await first.accessToken({ ...sian, scope: 's', lifetimeSeconds: -1 }), createLocalJWKSet(first.jwks))).rejects.toThrow(/exp/);
    expect((await jwtVerify(await again.idToken(sian), createLocalJWKSet(first.jwks))).payload['oid']).toBe('7d1f');
  });
});
