import { expect, test } from 'vitest';

import { loadConfig } from './config.ts';

test('a process that is not told which world it serves does not start', () => {
  expect(() => loadConfig({})).toThrow('MAST_ENVIRONMENT');
});

test('a demonstration listens on loopback only', () => {
  expect(() => loadConfig({ MAST_ENVIRONMENT: 'demonstration', MAST_HOST: '0.0.0.0' })).toThrow('loopback');
  expect(() => loadConfig({ MAST_ENVIRONMENT: 'demonstration', MAST_CORE_URL: 'http://mast.example.org' })).toThrow('loopback');
});

test('live refuses plain http, an unnamed database and an unnamed key store', () => {
  expect(() => loadConfig({ MAST_ENVIRONMENT: 'live' })).toThrow(/https.*DATABASE_URL.*MAST_KEYS/);
});

test('ports follow the base', () => {
  const config = loadConfig({ MAST_ENVIRONMENT: 'demonstration', MAST_PORT_BASE: '5300' });
  expect(config).toMatchObject({ port: 5300, coreUrl: 'http://127.0.0.1:5300', embedOrigins: ['http://127.0.0.1:5301'], databasePort: 5306 });
});

test('a refused value is not repeated in the message', () => {
  expect(() => loadConfig({ MAST_ENVIRONMENT: 'demonstration', MAST_PORT_BASE: 'canary-value' })).toThrow(expect.not.stringContaining('canary'));
});
