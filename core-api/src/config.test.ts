import { expect, test } from 'vitest';

import { loadConfig } from './config.ts';

test('a process that is not told which world it serves does not start', () => {
  expect(() => loadConfig({})).toThrow('MAST_ENVIRONMENT');
});

test('a demonstration listens on loopback only', () => {
  expect(() => loadConfig({ MAST_ENVIRONMENT: 'demonstration', MAST_HOST: '0.0.0.0' })).toThrow('loopback');
  expect(() => loadConfig({ MAST_ENVIRONMENT: 'demonstration', MAST_CORE_URL: 'http://mast.example.org' })).toThrow('loopback');
});

test('live refuses plain http, an unnamed database, an unnamed key store and no mail server', () => {
  expect(() => loadConfig({ MAST_ENVIRONMENT: 'live' })).toThrow(/https.*DATABASE_URL.*MAST_SMTP_URL.*MAST_KEYS/);
});

test('live speaks to a database on another machine by TLS with its certificate checked, or not at all', () => {
  const live = (DATABASE_URL: string, MAST_OWNER_DATABASE_URL?: string) =>
    loadConfig({ MAST_ENVIRONMENT: 'live', MAST_CORE_URL: 'https://mast.example.org', MAST_SMTP_URL: 'smtps://mail.example.org', MAST_KEYS: '/var/lib/mast-keys', DATABASE_URL, MAST_OWNER_DATABASE_URL });
  for (const url of ['postgres://mast_app:canary@db.example.org/mast', 'postgres://mast_app@db.example.org/mast?sslmode=require', 'postgres://mast_app@db.example.org/mast?sslmode=no-verify', 'host=db.example.org']) {
    expect(() => live(url), url).toThrow(/^configuration: DATABASE_URL must say sslmode=verify-full$/);
  }
  for (const url of ['postgres://mast_app@db.example.org/mast?sslmode=verify-full', 'postgres://mast_app@127.0.0.1:5432/mast', 'postgres://mast_app@[::1]/mast', 'postgres:///mast?host=/var/run/postgresql']) expect(live(url).databaseUrl).toBe(url);
  expect(() => live('postgres://mast_app@127.0.0.1/mast', 'postgres://mast_owner@db.example.org/mast')).toThrow('MAST_OWNER_DATABASE_URL must say sslmode=verify-full');
});

test('ports follow the base', () => {
  const config = loadConfig({ MAST_ENVIRONMENT: 'demonstration', MAST_PORT_BASE: '5300' });
  expect(config).toMatchObject({ port: 5300, coreUrl: 'http://127.0.0.1:5300', embedOrigins: ['http://127.0.0.1:5301'], databasePort: 5306 });
});

test('a refused value is not repeated in the message', () => {
  expect(() => loadConfig({ MAST_ENVIRONMENT: 'demonstration', MAST_PORT_BASE: 'canary-value' })).toThrow(expect.not.stringContaining('canary'));
});

test('a demonstration writes its mail to files; mail goes in clear to this machine alone', () => {
  const mail = (url?: string) => loadConfig({ MAST_ENVIRONMENT: 'demonstration', ...(url === undefined ? {} : { MAST_SMTP_URL: url }) }).mail;
  expect(mail()).toEqual({ kind: 'files', folder: '.mast/mail' });
  expect(mail('smtp://user:p%40ss@mail.example.org')).toEqual({ kind: 'smtp', host: 'mail.example.org', port: 587, secure: false, requireTls: true, user: 'user', password: 'p@ss' });
  expect(mail('smtps://mail.example.org')).toMatchObject({ port: 465, secure: true, requireTls: false });
  expect(mail('smtp://127.0.0.1:2525')).toMatchObject({ port: 2525, requireTls: false });
  expect(() => mail('http://mail.example.org')).toThrow('MAST_SMTP_URL');
});
