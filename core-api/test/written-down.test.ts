import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, expect, test } from 'vitest';

import { standardQuota } from '../src/access/search-quota.ts';
import { peopleSeconds } from '../src/http/oauth/people.ts';
import { mayTry } from '../src/identity/sign-in/throttle.ts';
import { signInPolicySchema } from '../src/identity/sign-in-policy/change-sign-in-policy.ts';
import { signInPolicy } from '../src/identity/sign-in-policy/sign-in-policy.ts';
import { passwordFault } from '../src/identity/passwords/password-faults.ts';
import { openKeys } from '../src/keys/open-keys.ts';
import type { OrganisationId } from '../src/shared/brands.ts';

/** What the pages for operators, partners and assessors say is what the program does: a figure that is changed in one place alone is found here. */
const root = join(import.meta.dirname, '../..');
const page = (name: string): string => readFileSync(join(root, 'docs', name), 'utf8').replaceAll(/\s+/g, ' ');
const [security, signIn] = [page('security.md'), page('sign-in.md')];
const scratch = mkdtempSync(join(tmpdir(), 'mast-written-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
const number = (n: number): string => n.toLocaleString('en-GB');

test('the limits of questions are those of the page', () => {
  const { userHour, userDay, organisationHour, organisationDay, applicationHour, applicationDay } = standardQuota;
  expect([applicationHour, applicationDay]).toEqual([organisationHour, organisationDay]);
  expect(security).toContain(`${number(userHour)} an hour and ${number(userDay)} a day a person, ${number(organisationHour)} and ${number(organisationDay)} an organisation and an application`);
});

test('guessing is slowed down as the page says: a minute at most for an address, three mails an hour', async () => {
  const asked = new Map<string, { free: number; cap: number; window: number }>();
  for (const kind of ['name', 'factor', 'reset-name'] as const) {
    const run = async (_statement: unknown, values: readonly unknown[]): Promise<number> => {
      if (values[0] === kind) asked.set(kind, { free: Number(values[3]), cap: Number(values[5]), window: Number(values[6]) });
      return 1;
    };
    const world = { store: { tx: async (_context: unknown, work: (db: unknown) => unknown) => work({ run }) }, keys: { macBytes: () => Buffer.alloc(32) }, clock: { now: () => new Date('2026-11-22T10:00:00Z') } };
    await mayTry(world as unknown as Parameters<typeof mayTry>[0], kind, 'somebody');
  }
  expect(signIn).toContain('The waits for an address are short, at most a minute');
  expect(asked.get('name')?.cap).toBe(60);
  expect(signIn).toContain('at most three such mails an hour');
  expect(asked.get('reset-name')).toMatchObject({ free: 3, window: 3600 });
  expect(asked.get('factor')?.cap).toBeGreaterThan(asked.get('name')?.cap ?? Infinity);
});

test('passwords are as long as the page says, and listed words and leaks are where it says', () => {
  const words = { names: [], organisations: [] };
  expect(signIn).toContain('8 to 256 characters');
  const [long, tooLong] = [256, 257].map((length) => Array.from({ length }, (_none, at) => 'qzxvkjwpbmtrhd'[(at * at + at) % 14]).join(''));
  expect([passwordFault('qzvkjwp', words), passwordFault('qzvkjwpx', words), passwordFault(long ?? '', words), passwordFault(tooLong ?? '', words)]).toEqual(['too-short', undefined, undefined, 'too-long']);
  for (const [, path = ''] of signIn.matchAll(/`(core-api\/data\/sign-in\/[\w.-]+)`/g)) expect(readFileSync(join(root, path), 'utf8').length, path).toBeGreaterThan(100);
});

test('no password has a last day, as the page says', () => {
  expect(signIn).toContain('Nobody is made to change it from time to time');
  const schema = readFileSync(join(root, 'core-api/src/store/schema.sql'), 'utf8');
  const table = /^(?:create )?table (?:public\.)?credential\b[\s\S]*?\n\n/im.exec(schema)?.[0] ?? '';
  expect(table).toContain('credential');
  expect(table).not.toMatch(/expires|valid_to|until|change_by/i);
});

test('every way in is on the page, with the second factors that count', async () => {
  const { factors } = await policy();
  expect(factors).toEqual(['totp', 'passkey']);
  for (const words of [...factors, 'authenticator app', 'a passkey or security key alone', 'your organisation\'s own sign-in', 'A sign-in without it is refused']) expect(signIn).toContain(words);
});

test('sessions last and lock as the page says, and may be chosen within its bounds', async () => {
  const { absoluteMinutes, idleMinutes } = await policy();
  expect([absoluteMinutes, idleMinutes]).toEqual([12 * 60, 15]);
  expect(signIn).toContain('(12 hours, or what your organisation chose)');
  expect(signIn).toContain('leave it for 15 minutes');
  expect(signIn).toContain('| `absoluteMinutes`, `idleMinutes` | 15 to 720, 2 to 60 |');
  const takes = (change: object): boolean => signInPolicySchema.partial().safeParse(change).success;
  expect([14, 15, 720, 721].map((absolute) => takes({ absoluteMinutes: absolute }))).toEqual([false, true, true, false]);
  expect([1, 2, 60, 61].map((idle) => takes({ idleMinutes: idle }))).toEqual([false, true, true, false]);
  expect(signIn).toContain('An access token lives ten minutes');
  expect(peopleSeconds).toMatchObject({ accessToken: 600, refreshToken: 12 * 3600 });
});

test('every file of a key store stands in the table of keys', async () => {
  const keys = await openKeys(join(scratch, 'keys'), { environment: 'demonstration', make: true });
  await keys.ensureOrganisation('11111111-1111-4111-8111-111111111111' as OrganisationId);
  const shown = readFileSync(join(root, 'docs/security.md'), 'utf8').split('## Keys')[1]?.split('\n## ')[0] ?? '';
  const files = readdirSync(join(scratch, 'keys'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name).slice(join(scratch, 'keys').length + 1));
  const unsaid = files.map((file) => file.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/, '<id>').replace(/\d{4}-\d\d$/, '<yyyy-mm>')).filter((file) => !file.split('/').every((part) => shown.includes(part)));
  expect(files.length).toBeGreaterThan(4);
  expect(unsaid).toEqual([]);
});

test('every setting of the service that names somebody else is on the page, and so is who is spoken to', () => {
  const settings = [...readFileSync(join(root, 'core-api/src/config.ts'), 'utf8').matchAll(/^ {2}(MAST_\w+|DATABASE_URL): z/gm)].map(([, name = '']) => name);
  expect(settings.length).toBeGreaterThan(15);
  const pages = security + page('connect-an-ehr.md') + readFileSync(join(root, 'core-api/data/gateways/README.md'), 'utf8');
  expect(settings.filter((name) => !pages.includes(`\`${name}\``))).toEqual([]);
  for (const other of ['PostgreSQL', 'mail server', 'MAST_BREACHED_PASSWORDS_URL', 'MAST_WITNESSES', 'identity providers']) expect(security.split('## What is connected with what')[1]).toContain(other);
});

test('no pattern of the service or its connectors is made of what somebody sent', () => {
  const files = ['core-api/src', ...readdirSync(join(root, 'connectors')).map((name) => `connectors/${name}/src`)].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).filter((name) => /(?<!\.test)\.ts$/.test(name)).map((name) => `${folder}/${name.replaceAll('\\', '/')}`),
  );
  const made = files.filter((file) => readFileSync(join(root, file), 'utf8').includes('new RegExp('));
  expect(files.length).toBeGreaterThan(600);
  expect(made.toSorted()).toEqual(patterns.map(([file]) => file).toSorted());
});

/** Every file that makes a pattern of parts, and of which: of words of the program, of tables or of an operator's configuration, never of a request or a record. */
const patterns = [
  ['connectors/fhir/src/export/deleted-of.ts', 'names of resources'],
  ['connectors/fhir/src/poll/deletions.ts', 'names of resources'],
  ['connectors/kit/src/files/read-rows.ts', 'the separator that a feed declares'],
  ['connectors/sftp-csv/src/mesh/control-file.ts', 'names of elements'],
  ['core-api/src/identity/oidc/grant-id.ts', 'the form of an id'],
  ['core-api/src/link/read/date-format.ts', 'the format that an operator declares'],
  ['core-api/src/normalise/address-lines.ts', 'tables of words'],
  ['core-api/src/sensitivity/neutral-label.ts', 'tables of words'],
  ['core-api/src/sensitivity/sensitive-category.ts', 'tables of words'],
] as const;

async function policy(): ReturnType<typeof signInPolicy> {
  return signInPolicy({ one: async () => undefined } as unknown as Parameters<typeof signInPolicy>[0], 'none' as OrganisationId);
}
