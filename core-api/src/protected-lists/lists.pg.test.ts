import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { AnswerWorld, Partner } from '../../test/answer-world.ts';
import { answerWorld, headline } from '../../test/answer-world.ts';
import { clearText } from '../../test/clear-text.ts';
import { openRecords } from '../../test/open-records.ts';
import type { Answer } from '../answer/answer-schema.ts';
import { runIfDue } from '../jobs/run-if-due.ts';
import { sweepProtection } from '../ingest/sweep-protection.ts';
import { sweepJob } from './sweep-job.ts';
import type { HeadlineRecord, PersonDetails } from '../shared/headline.ts';

let world: AnswerWorld;
let keeper: string;
const haven = { lines: ['Flat 3', '12 Haven Street', 'Walsall'], postcode: 'WS2 9ZZ', role: 'home' as const };
const home = { lines: ['5 Old Lane', 'Walsall'], postcode: 'WS1 1AA', role: 'previous' as const };

beforeAll(async () => {
  world = await answerWorld();
  keeper = await keeperOf(world.police, 'never-load-list', 'refuge-list');
});
afterAll(() => world.close());

/** Somebody of the partner whom its administrator has named. */
async function keeperOf(partner: Partner, ...duties: string[]): Promise<string> {
  const admin = await world.signInToken(partner, { role: 'administrator', steppedUp: true });
  const accountId = await world.accountOf(partner, 'information-governance-lead');
  for (const duty of duties) {
    const named = await world.post('/v1/designations', admin, { accountId, duty, action: 'name' });
    expect(named.statusCode, named.body).toBe(200);
  }
  return world.signInToken(partner, { role: 'information-governance-lead', steppedUp: true });
}

const named = (given: string, family: string, value: string, nhs?: string): PersonDetails => ({
  names: [{ given, family, use: 'usual' }],
  dateOfBirth: { value, precision: 'day' },
  ...(nhs === undefined ? {} : { identifiers: [{ system: 'nhs-number', value: nhs }] }),
});
const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
const sent = (sourceRef: string, changes: Partial<HeadlineRecord>) => headline({ sourceRef, date: daysAgo(10), addresses: [home], ...changes });

async function ask(question: object, subject = 'household'): Promise<Answer> {
  const token = await world.userToken(world.council);
  const declarationId = await world.declare(token, { subject });
  const response = await world.post('/v1/searches', token, { declarationId, ...question });
  expect(response.statusCode, response.body).toBe(200);
  return response.json<Answer>();
}
/** Sends rows without expecting that they are loaded. */
const sequences = new Map<string, number>();
async function offer(partner: Partner, records: readonly unknown[]): Promise<{ applied: number; rejected: number; unchanged: number; rejects: unknown[] }> {
  const sequence = (sequences.get(partner.feedId) ?? 0) + 1;
  sequences.set(partner.feedId, sequence);
  const rows = records.map((record) => ({ ref: (record as { sourceRef: string }).sourceRef, record }));
  const body = { sequence, previousCursor: sequence === 1 ? null : `c${sequence - 1}`, cursor: `c${sequence}`, mode: 'delta', rows };
  const response = await world.post(`/v1/feeds/${partner.feedId}/batches`, await world.connectorToken(partner), body);
  expect(response.statusCode, response.body).toBe(200);
  return response.json();
}
/** Every record that the store holds, opened. */
async function held(): Promise<string> {
  const { ownerUrl, keysFolder } = world.database;
  return JSON.stringify(await Promise.all([world.council, world.police, world.health].map(({ feedId }) => openRecords({ ownerUrl, keysFolder, feedId }))));
}
async function add(body: object, token = keeper) {
  return world.post('/v1/list-entries', token, body);
}

describe('who may not be loaded', () => {
  const person = named('Imogen', 'Hidden', '1988-03-14', '9990000018');
  const question = { person: { given: 'Imogen', family: 'Hidden', dateOfBirth: '1988-03-14' } };

  test('is gone with every record of the same person, whoever sent it, the moment they are listed; nobody is told whether they were held', async () => {
    await offer(world.council, [sent('n1', { person }), sent('n9', { person: named('Imogen', 'Hiddena', '1990-01-02') })]);
    await offer(world.health, [sent('n2', { person: named('Imogen', 'Hidden', '1988-03-14') })]);
    expect((await ask(question)).people).not.toEqual([]);
    const response = await add({ list: 'never-load', reference: 'OP-1', person: { nhsNumber: '9990000018' } });
    expect(response.statusCode, response.body).toBe(201);
    const other = await add({ list: 'never-load', reference: 'OP-2', person: { nhsNumber: '9990000026' } });
    expect(Object.keys(other.json<object>())).toEqual(Object.keys(response.json<object>()));
    expect((await ask(question)).people.map(({ names }) => names)).not.toContainEqual(['Imogen Hidden']);
    expect(await held()).not.toMatch(/"Hidden"/);
    expect(await world.database.sql('select 1 from record where feed_id = $1', [world.health.feedId])).toEqual([]);
    expect(await world.database.sql<{ live_records: number }>('select live_records from feed_state where feed_id = $1', [world.health.feedId])).toEqual([{ live_records: 0 }]);
  });

  test('is refused when a partner sends them again, by number or by what their records said of them, for no reason that is told; every row is accounted for', async () => {
    const result = await offer(world.health, [sent('n2', { person: named('Imogen', 'Hidden', '1988-03-14') }), sent('n3', { person: named('Another', 'Name', '1970-01-01', '999 000 0018') }), sent('n4', { person: named('Open', 'Person', '1971-01-01') })]);
    expect(result).toMatchObject({ applied: 1, rejected: 2, unchanged: 0 });
    expect(result.rejects).toEqual([{ row: 0, pointer: '', rule: 'not-loaded' }, { row: 1, pointer: '', rule: 'not-loaded' }]);
    expect(await world.database.sql(`select sealed, source_mac from quarantine where status = 'never-load'`)).toEqual([{ sealed: null, source_mac: null }, { sealed: null, source_mac: null }]);
  });

  test('is not kept in quarantine either, when their row is damaged', async () => {
    await offer(world.health, [sent('n5', { person, date: '2026-02-31' }), sent('n6', { person: named('Eve', 'Waiting', '1980-02-02'), date: '2026-02-31' })]);
    expect(await world.database.sql(`select row_no, status from quarantine where sealed is not null`)).toEqual([{ row_no: 1, status: 'waiting' }]);
    await add({ list: 'never-load', reference: 'OP-3', person: { given: 'Eve', family: 'Waiting', dateOfBirth: '1980-02-02' } });
    expect(await world.database.sql('select 1 from quarantine where sealed is not null')).toEqual([]);
  });

  test('the database holds keyed hashes alone', async () => {
    const rows = await world.database.sql<{ mac: Buffer }>('select * from protection_key');
    expect(rows.length).toBeGreaterThan(3);
    expect(clearText(rows) + clearText(await world.database.sql('select * from list_entry'))).not.toMatch(/9990000018|imogen|OP-1/i);
  });
});

describe('the address of a refuge', () => {
  const nia = named('Nia', 'Sheltered', '1985-05-05');
  const refuge = { list: 'refuge', reference: 'DA-7', address: { lines: ['12 Haven Street', 'Walsall'], postcode: 'WS2 9ZZ', uprn: '100071234567' } };

  test('goes out of what is held when it is listed, and its person is restricted: rows are sealed without it, keys and place are gone', async () => {
    await offer(world.council, [sent('r1', { person: nia, addresses: [haven, home] }), sent('r2', { addresses: [{ ...haven, role: 'incident' }] })]);
    await offer(world.health, [sent('r3', { person: nia, addresses: [{ lines: ['Haven House'], uprn: '100071234567', role: 'home' }] }), sent('r4', { person: nia, addresses: [home] })]);
    expect((await ask({ address: { line1: 'Flat 3, 12 Haven Street', postcode: 'WS2 9ZZ' } })).places).not.toEqual([]);
    expect((await add(refuge)).statusCode).toBe(201);
    expect((await ask({ address: { line1: 'Flat 3, 12 Haven Street', postcode: 'WS2 9ZZ' } })).places).toEqual([]);
    expect((await ask({ address: { uprn: '100071234567' } })).places).toEqual([]);
    const { people } = await ask({ person: { given: 'Nia', family: 'Sheltered', dateOfBirth: '1985-05-05' }, address: { postcode: 'WS2 9ZZ' } });
    expect(people).toMatchObject([{ names: ['Nia Sheltered'], addresses: [], involvements: [{ sensitive: true }, { sensitive: true }, { sensitive: true }] }]);
    expect(JSON.stringify(people)).not.toMatch(/Haven|Old Lane/);
    expect(await held()).not.toMatch(/Haven|71234567/);
    // A visit to the refuge of nobody in particular is no record at all.
    expect(await held()).not.toMatch(/incident/);
  });

  test('is replaced as it is loaded from then on, however a partner writes it; sent again unchanged it is unchanged', async () => {
    const again = [sent('r1', { person: nia, addresses: [haven, home] }), sent('r5', { person: named('Olwen', 'New', '1990-09-09'), addresses: [{ lines: ['12, Haven St', 'Room 2'], postcode: 'ws29zz', role: 'temporary' }] })];
    expect(await offer(world.council, again)).toMatchObject({ applied: 1, unchanged: 1, rejected: 0 });
    expect(await offer(world.council, again)).toMatchObject({ applied: 0, unchanged: 2 });
    expect(await offer(world.council, [sent('r2', { addresses: [{ ...haven, role: 'incident' }] })])).toMatchObject({ rejected: 1, rejects: [{ row: 0, pointer: '', rule: 'not-loaded' }] });
    expect(await held()).not.toMatch(/Haven/);
    expect((await ask({ person: { given: 'Olwen', family: 'New', dateOfBirth: '1990-09-09' } })).people).toMatchObject([{ addresses: [], involvements: [{ sensitive: true }] }]);
  });

  test('goes out of what is held of restricted and shielded people, whom no address finds, since the entry starts the job; no display shows it meanwhile, even when their partner takes the star off', async () => {
    const cove = { lines: ['8 Cove Road', 'Walsall'], postcode: 'WS5 5AA', role: 'home' as const };
    const siwan = { person: named('Siwan', 'Restricted', '1979-07-07'), addresses: [cove] };
    await offer(world.council, [sent('r7', { ...siwan, sensitivity: 1 }), sent('r8', { person: named('Tegwen', 'Shielded', '1981-08-08'), addresses: [cove], sensitivity: 2 })]);
    await runIfDue(world.core, sweepJob);
    await add({ list: 'refuge', reference: 'DA-8', address: { lines: ['8 Cove Road', 'Walsall'], postcode: 'WS5 5AA' } });
    const shown = async () => JSON.stringify((await ask({ person: { given: 'Siwan', family: 'Restricted', dateOfBirth: '1979-07-07' } })).people);
    expect(await shown()).toMatch(/Siwan/);
    expect(await shown()).not.toMatch(/Cove/);
    expect(await held()).toMatch(/Cove Road/);
    await runIfDue(world.core, sweepJob);
    expect(await held()).not.toMatch(/Cove Road/);
    await offer(world.council, [sent('r7', { ...siwan, sensitivity: 0 })]);
    expect(await shown()).toMatch(/Siwan/);
    expect(await shown()).not.toMatch(/Cove/);
    expect((await ask({ address: { line1: '8 Cove Road', postcode: 'WS5 5AA' } })).places).toEqual([]);
    expect(await held()).not.toMatch(/Cove Road/);
    expect(await sweepProtection(world.core)).toBe(0);
  });

  test('next door is not listed, nor the same number in another postcode', async () => {
    await offer(world.council, [sent('r6', { person: named('Huw', 'Nextdoor', '1960-01-01'), addresses: [{ ...home, lines: ['14 Haven Street', 'Walsall'], postcode: 'WS2 9ZZ' }, { ...home, lines: ['12 Haven Street', 'Cardiff'], postcode: 'CF10 1AA' }] })]);
    expect(JSON.stringify((await ask({ person: { given: 'Huw', family: 'Nextdoor', dateOfBirth: '1960-01-01' } })).people)).toMatch(/14 Haven Street.*CF10|CF10.*14 Haven/);
  });
});

describe('keepers', () => {
  test('only those named for a list keep it, nobody names themselves, and it ends on the next request', async () => {
    const admin = await world.signInToken(world.council, { role: 'administrator', steppedUp: true });
    const lead = await world.signInToken(world.council, { role: 'information-governance-lead', steppedUp: true });
    const entry = { list: 'refuge', reference: 'DA-9', address: { lines: ['1 Somewhere Road'], postcode: 'WS3 3AA' } };
    expect((await add(entry, lead)).statusCode).toBe(403);
    const own = await world.accountOf(world.council, 'administrator');
    expect((await world.post('/v1/designations', admin, { accountId: own, duty: 'refuge-list', action: 'name' })).statusCode).toBe(404);
    await expect(world.database.sql(`insert into designation values ($1, $2, 'refuge-list', $2, now())`, [world.council.organisationId, own])).rejects.toThrow(/check/);
    await keeperOf(world.council, 'refuge-list');
    expect((await add(entry, lead)).statusCode).toBe(201);
    expect((await add({ list: 'never-load', reference: 'X-12', person: { nhsNumber: '9990000026' } }, lead)).statusCode).toBe(403);
    const accountId = await world.accountOf(world.council, 'information-governance-lead');
    await world.post('/v1/designations', admin, { accountId, duty: 'refuge-list', action: 'end' });
    expect((await add(entry, lead)).statusCode).toBe(403);
  });

  test('read their own entries, by reference, and nobody else’s', async () => {
    const get = async (token: string) => world.app.inject({ url: '/v1/list-entries', headers: { authorization: `Bearer ${token}` } });
    const own = (await get(keeper)).json<{ entries: { entryId: string; reference: string }[] }>().entries;
    expect(own.map(({ reference }) => reference)).toEqual(['OP-1', 'OP-2', 'OP-3', 'DA-7', 'DA-8']);
    const colleague = await world.signInToken(world.police, { role: 'data-lead', steppedUp: true });
    expect((await get(colleague)).json()).toEqual({ entries: [] });
    expect((await world.post(`/v1/list-entries/${own[3]?.entryId}/end`, colleague, {})).statusCode).toBe(404);
    expect((await world.post(`/v1/list-entries/${own[3]?.entryId}/end`, keeper, {})).statusCode).toBe(200);
    // What was taken out comes back as its partner sends it.
    expect(await offer(world.council, [sent('r1', { person: named('Nia', 'Sheltered', '1985-05-05'), addresses: [haven, home] })])).toMatchObject({ applied: 1 });
    expect(await held()).toMatch(/Haven Street/);
  });
});
