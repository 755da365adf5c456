import { afterAll, beforeAll, expect, test } from 'vitest';

import type { AnswerWorld } from '../../test/answer-world.ts';
import { answerWorld, headline } from '../../test/answer-world.ts';
import type { HeadlineRecord } from '../shared/headline.ts';
import type { Directory, ProjectContacts } from './directory-schema.ts';

const people = { expired: ['Ada', 'Oldcontact'], silent: ['Bea', 'Silentcontact'], fine: ['Cai', 'Finecontact'], bare: ['Dai', 'Barecontact'] } as const;
const entry = { team: 'assessment  TEAM 2', phone: '01792 000 222', hours: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '08:30', to: '17:00' }], outOfHours: { en: 'Call 101', cy: 'Ffoniwch 101' } };
const worker = { team: 'Assessment team 2', name: 'Sian Davies', phone: '01792 000 001' };
let world: AnswerWorld;
let token: string;
let lead: string;

beforeAll(async () => {
  world = await answerWorld();
  const record = (who: keyof typeof people, contact: HeadlineRecord['contact']) => {
    const [given, family] = people[who];
    return headline({ sourceRef: who, service: 'health', person: { names: [{ given, family, use: 'usual' }], dateOfBirth: { value: '1990-01-02', precision: 'day' } }, contact });
  };
  await world.deliver(world.health, [
    record('expired', { ...worker, validTo: '2026-01-31' }),
    record('silent', { ...worker, name: 'Not There', phone: '01792 000 009' }),
    record('fine', worker),
    record('bare', { team: 'A team without an entry', phone: '01792 000 010', validTo: '2026-02-28' }),
  ]);
  token = await world.userToken(world.council);
  lead = await world.signInToken(world.health, { role: 'data-lead' });
});
afterAll(() => world.close());

async function ask(who: keyof typeof people, language = 'en') {
  const declarationId = await world.declare(token, { subject: 'adult', gateway: 'care-act-2014-s42' });
  const [given, family] = people[who];
  const response = await world.post('/v1/searches', token, { declarationId, person: { given, family, dateOfBirth: '1990-01-02' } }, { 'accept-language': language });
  const [involvement] = response.json<{ people: { involvements: { involvementId: string; contact: Record<string, unknown> }[] }[] }>().people[0]?.involvements ?? [];
  return { declarationId, involvementId: involvement?.involvementId, contact: involvement?.contact };
}
const directory = (by = lead) => world.app.inject({ url: '/v1/service-directory', headers: { authorization: `Bearer ${by}` } }).then((response) => response.json<Directory>());
const save = (changes: object = {}, by = lead) => world.post('/v1/service-directory', by, { ...entry, ...changes });
const told = () => world.database.sql<{ n: number }>(`select count(*)::int as n from notice where kind = 'contact-fell-back' and organisation_id = $1 and role = 'data-lead'`, [world.health.organisationId]).then(([row]) => row?.n);

test('a data lead keeps one entry for each team, audited and sealed; nobody else may', async () => {
  const first = await save({ phone: '01792 000 111' });
  expect(first.statusCode).toBe(201);
  expect((await save()).json()).toEqual(first.json());
  expect((await directory()).entries).toMatchObject([{ ...entry, team: 'assessment  TEAM 2' }]);
  expect(await directory(await world.signInToken(world.council, { role: 'data-lead' }))).toEqual({ entries: [], stale: [] });
  for (const role of ['practitioner', 'administrator', 'information-governance-lead'] as const) expect((await save({}, await world.signInToken(world.health, { role }))).statusCode, role).toBe(403);
  expect(await world.database.sql(`select count(*)::int as n from audit_leaf where kind = 'directory-changed'`)).toEqual([{ n: 2 }]);
  const [row] = await world.database.sql<{ bytes: string }>(`select encode(sealed, 'escape') as bytes from service_contact`);
  expect(row?.bytes).not.toContain('01792');
});

test.each([
  ['a number that nobody can call', { phone: '999' }, '/phone'],
  ['hours that overlap', { hours: [...entry.hours, { days: ['fri'], from: '16:00', to: '18:00' }] }, '/hours/1'],
  ['an hour that there is not', { hours: [{ days: ['mon'], from: '25:00', to: '26:00' }] }, '/hours/0/from'],
  ['a last day that is over', { validTo: '2020-01-01' }, '/validTo'],
  ['out of hours in one language', { outOfHours: { en: 'Call 101' } }, '/outOfHours/cy'],
])('%s is refused with its place', async (_name, changes, pointer) => {
  const response = await save(changes);
  expect(response.statusCode).toBe(400);
  expect(response.json<{ errors: { pointer: string }[] }>().errors[0]?.pointer).toBe(pointer);
});

test('a contact that is right is shown as it was sent', async () => {
  expect((await ask('fine')).contact).toEqual(worker);
});

test('a contact whose last day is over gives way to its team, in the language asked for, and the data lead is told once', async () => {
  const before = (await told()) ?? 0;
  expect((await ask('expired')).contact).toEqual({ team: entry.team, phone: entry.phone, hours: 'Mon-Fri 08:30-17:00', outOfHours: 'Call 101', stale: 'expired', fromDirectory: true });
  expect((await ask('expired', 'cy')).contact).toMatchObject({ hours: 'Llun-Gwe 08:30-17:00', outOfHours: 'Ffoniwch 101' });
  expect(await told()).toBe(before + 1);
});

test('where the directory has no entry the number stays, and is said to be stale', async () => {
  expect((await ask('bare')).contact).toEqual({ team: 'A team without an entry', phone: '01792 000 010', validTo: '2026-02-28', stale: 'expired' });
  expect((await directory()).stale.find(({ team }) => team === 'A team without an entry')).toMatchObject({ why: 'expired', hasEntry: false });
});

test('a contact that did not answer three times gives way, each call counted once, and comes back when its organisation trusts it again', async () => {
  const before = (await told()) ?? 0;
  const call = async (...outcomes: string[]) => {
    const { declarationId, involvementId } = await ask('silent');
    for (const outcome of outcomes) expect((await world.post('/v1/outcomes', token, { declarationId, involvementId, outcome })).statusCode).toBe(201);
  };
  await call('no-reply', 'no-reply', 'no-reply');
  expect((await ask('silent')).contact).toMatchObject({ name: 'Not There' });
  await call('spoke');
  await call('no-reply');
  await call('no-reply');
  expect((await ask('silent')).contact).toMatchObject({ name: 'Not There' });
  expect(await told()).toBe(before);
  await call('no-reply');
  expect((await ask('silent')).contact).toMatchObject({ team: entry.team, phone: entry.phone, stale: 'unanswered' });
  expect((await ask('silent')).contact).not.toHaveProperty('name');
  expect(await told()).toBe(before + 1);
  await call('no-reply');
  expect(await told()).toBe(before + 1);

  const stale = (await directory()).stale.find(({ why }) => why === 'unanswered');
  expect(stale).toMatchObject({ name: 'Not There', phone: '01792 000 009', hasEntry: true });
  const trust = (by: string) => world.post(`/v1/stale-contacts/${stale?.contactId}/trust`, by, {});
  expect((await trust(await world.signInToken(world.council, { role: 'data-lead' }))).statusCode).toBe(404);
  expect((await trust(lead)).statusCode).toBe(200);
  expect((await ask('silent')).contact).toMatchObject({ name: 'Not There' });
});

test('an entry that is withdrawn, or over, is fallen back to no more', async () => {
  const [kept] = (await directory()).entries;
  expect((await world.post(`/v1/service-directory/${kept?.entryId}/withdraw`, lead, {})).statusCode).toBe(200);
  expect((await ask('expired')).contact).toMatchObject({ name: 'Sian Davies', stale: 'expired' });
  expect((await world.post(`/v1/service-directory/${kept?.entryId}/withdraw`, lead, {})).statusCode).toBe(404);
});

test('six project roles and the Caldicott guardian are people to write to; entering one makes no account and opens nothing', async () => {
  const admin = await world.signInToken(world.health, { role: 'administrator' });
  const before = await world.database.sql('select count(*)::int as n from account');
  const entered = await world.post('/v1/project-contacts', admin, { role: 'caldicott-guardian', name: 'Guardian Canary', email: 'guardian@example.org', phone: '0300 123 4567' });
  expect(entered.json<ProjectContacts>().contacts).toMatchObject([{ role: 'caldicott-guardian', name: 'Guardian Canary' }]);
  expect(entered.json<ProjectContacts>().missing).toEqual(['team-lead', 'project-sponsor', 'project-manager', 'data-lead', 'information-governance-lead', 'information-security-lead']);
  expect(await world.database.sql('select count(*)::int as n from account')).toEqual(before);
  const [row] = await world.database.sql<{ bytes: string }>(`select encode(sealed, 'escape') as bytes from project_contact`);
  expect(row?.bytes).not.toContain('Canary');
  expect((await world.post('/v1/project-contacts', admin, { role: 'caldicott-guardian', name: 'Another One', email: 'another@example.org' })).json<ProjectContacts>().contacts).toHaveLength(1);
  expect((await world.post('/v1/project-contacts', token, { role: 'data-lead', name: 'X Y', email: 'x@example.org' })).statusCode).toBe(403);
});
