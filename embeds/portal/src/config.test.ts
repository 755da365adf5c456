import { expect, test } from 'vitest';

import { readConfig } from './config.ts';

const demonstration = { MAST_CORE_URL: 'http://127.0.0.1:4300', MAST_PORTAL_URL: 'http://127.0.0.1:4308/', MAST_ENVIRONMENT: 'demonstration' };
const live = { MAST_CORE_URL: 'https://core.example', MAST_PORTAL_URL: 'https://portal.example', MAST_ENVIRONMENT: 'live', MAST_PORTAL_KEY_FILE: '/run/secrets/portal.pem' };

test('a demonstration needs addresses alone; elsewhere https and a key', () => {
  expect(readConfig(demonstration)).toMatchObject({ MAST_PORTAL_URL: 'http://127.0.0.1:4308', MAST_PORTAL_CLIENT_ID: 'mast-portal' });
  expect(readConfig(live).MAST_ENVIRONMENT).toBe('live');
  expect(() => readConfig({ ...live, MAST_PORTAL_KEY_FILE: undefined })).toThrow(/MAST_PORTAL_KEY_FILE/);
  expect(() => readConfig({ ...live, MAST_CORE_URL: 'http://core.example' })).toThrow(/MAST_CORE_URL: https/);
});

test('settings are refused by name, never by value', () => {
  expect(() => readConfig({ ...demonstration, MAST_CORE_URL: 'canary' })).toThrow(/MAST_CORE_URL/);
  expect(() => readConfig({ ...demonstration, MAST_PORTAL_PHONES: '[{"name":"canary","phone":"x"}]' })).toThrow(/MAST_PORTAL_PHONES/);
  for (const wrong of [{ MAST_CORE_URL: 'canary' }, { MAST_PORTAL_PHONES: 'canary' }, { MAST_PORTAL_CLIENT_ID: 'Canary!' }]) expect(() => readConfig({ ...demonstration, ...wrong })).not.toThrow(/canary/i);
});
