import { afterAll, beforeAll, expect, test } from 'vitest';

import type { AnswerWorld } from '../../test/answer-world.ts';
import { answerWorld, headline } from '../../test/answer-world.ts';
import { londonDay } from '../shared/london-day.ts';
import type { HeadlineRecord } from '../shared/headline.ts';
import { recogniseCorrections } from './recognise-corrections.ts';
import { reopenUndone } from './reopen-undone.ts';
import type { RightsCase, RightsCaseState, RightsLetter } from './rights-case-schema.ts';
import type { RightsContent, RightsFound } from './rights-content-schema.ts';

/** What somebody who means harm could learn from an answer: a child's school, a new name, that a person is known at all. */
const subject = { given: 'Nesta', family: 'Canaryrights', dateOfBirth: '1979-04-05' };
const names = [{ ...subject, use: 'usual' as const }].map(({ given, family, use }) => ({ given, family, use }));
const person: HeadlineRecord['person'] = { names, dateOfBirth: { value: subject.dateOfBirth, precision: 'day' } };
const home = [{ lines: ['7 Canary Lane', 'Walsall'], postcode: 'WS1 1AA', role: 'home' as const }];
const contact = { team: 'Ysgol Canary', phone: '01792 000 000' };
let world: AnswerWorld;
let lead: string;
let second: string;
let today: string;

beforeAll(async () => {
  world = await answerWorld();
  today = londonDay(world.core.clock.now());
  await world.deliver(world.council, [
    headline({ sourceRef: 'D1', caseRef: 'TC/1', date: today, person: { names: [...names, { given: 'Canarynew', family: 'Name', use: 'usual' }], dateOfBirth: { value: subject.dateOfBirth, precision: 'day' }, identifiers: [{ system: 'nhs-number', value: '9434765919' }] }, addresses: home, contact }),
    headline({ sourceRef: 'D2', date: today, sensitivity: 2, person: { names: [{ given: 'Heulwen', family: 'Elsewhere', use: 'usual' }], dateOfBirth: { value: '1944-01-02', precision: 'day' } }, addresses: home, contact }),
    headline({ sourceRef: 'D3', date: today, sensitivity: 1, person: { names: [{ given: 'Idwal', family: 'Otherwise', use: 'usual' }], dateOfBirth: { value: '1950-03-04', precision: 'day' } }, addresses: home, contact }),
    headline({ sourceRef: 'D4', date: today, person, addresses: home, contact }),
  ]);
  lead = await world.signInToken(world.council, { role: 'information-governance-lead', steppedUp: true });
  second = await world.signInToken(world.council, { role: 'information-governance-lead', name: 'second', steppedUp: true });
});
afterAll(() => world.close());

const on = (caseId: string, path: string, body: object = {}, token = lead) => world.post(`/v1/rights-cases/${caseId}/${path}`, token, body);

/** A case of which these of the council's records are said to be the person's, by reference. */
async function about(refs: readonly string[], changes: object = {}): Promise<{ caseId: string; recordIds: string[] }> {
  const body = { kind: 'access', receivedOn: today, reference: 'IG-2026-15', subject, requester: { relation: 'self', name: 'Nesta Canaryrights' }, identityChecked: true, noConflict: true, ...changes };
  const { caseId } = (await world.post('/v1/rights-cases', lead, body)).json<RightsCaseState>();
  const recordIds: string[] = [];
  for (const ref of refs) {
    const found = (await on(caseId, 'record-search', { feedId: world.council.feedId, ref })).json<RightsFound>();
    recordIds.push(...found.records.filter(({ sourceRef }) => sourceRef === ref).map(({ recordId }) => recordId));
  }
  expect((await on(caseId, 'records', { recordIds })).statusCode).toBe(200);
  return { caseId, recordIds };
}
const letter = async (caseId: string, body: object = {}): Promise<string> => {
  const { text, html } = (await on(caseId, 'letters', { letter: 'answer', language: 'en', ...body })).json<RightsLetter>();
  return text + html;
};
const rules = async (caseId: string): Promise<string[]> => (await on(caseId, 'content')).json<RightsContent>().records.map(({ rule }) => rule);
const withhold = async (caseId: string, body: object): Promise<void> => {
  const { withholdingId } = (await on(caseId, 'withholdings', { exemption: 'crime', reason: 'The police were asked and say so', ...body })).json<{ withholdingId: string }>();
  expect((await world.post(`/v1/rights-withholdings/${withholdingId}/decision`, second, { decision: 'agree' })).statusCode).toBe(200);
};
/** Rows of the council's feed, after whatever it sent last; a reference alone takes its record out. */
async function send(...rows: readonly (HeadlineRecord | string)[]): Promise<void> {
  const { feedId } = world.council;
  const connector = await world.connectorToken(world.council);
  const { sequence, cursor } = (await world.app.inject({ url: `/v1/feeds/${feedId}`, headers: { authorization: `Bearer ${connector}` } })).json<{ sequence: number; cursor: string | null }>();
  const body = { sequence: sequence + 1, previousCursor: cursor, cursor: `s${sequence + 1}`, mode: 'delta', rows: rows.map((row) => (typeof row === 'string' ? { ref: row, tombstone: true } : { ref: row.sourceRef, record: row })) };
  const { applied = 0, tombstoned = 0 } = (await world.post(`/v1/feeds/${feedId}/batches`, connector, body)).json<{ applied?: number; tombstoned?: number }>();
  expect(applied + tombstoned).toBe(rows.length);
}

test('one protected record protects all that are said to be of the same person, though nothing has linked them', async () => {
  const open = await about(['D4']);
  expect(await rules(open.caseId)).toEqual(['given']);
  const restricted = await about(['D4', 'D3']);
  expect(await rules(restricted.caseId)).toEqual(['without-location', 'without-location']);
  expect(await letter(restricted.caseId)).not.toMatch(/Canary Lane|WS1 1AA/);
  const shielded = await about(['D4', 'D2']);
  expect(await rules(shielded.caseId)).toEqual(['undecided', 'undecided']);
  expect(await letter(shielded.caseId)).toContain('neither confirms nor denies');
});

test('whoever asks for another person learns nothing by which to find them: no school or clinic, no telephone, no number, and no name but the one they gave', async () => {
  for (const relation of ['parent', 'representative', 'other']) {
    const { caseId } = await about(['D1'], { requester: { relation, name: 'A Parent' } });
    const said = await letter(caseId);
    expect(said).toContain('TC/1');
    expect(said).toContain('Nesta Canaryrights');
    expect(said, relation).not.toMatch(/Ysgol Canary|01792|943 ?476|Canarynew|Canary Lane/);
  }
  expect(await letter((await about(['D1'])).caseId)).toMatch(/Canarynew[^]*Canary Lane/);
  expect(await letter((await about(['D3'])).caseId)).not.toMatch(/Ysgol Canary|01792/);
});

test('the desk shows a lead no address of anybody protected, since no letter says it', async () => {
  const { caseId } = await about([]);
  const shown = async (ref: string) => (await on(caseId, 'record-search', { feedId: world.council.feedId, ref })).json<RightsFound>().records.filter(({ sourceRef }) => sourceRef === ref).map(({ level, addresses }) => [level, addresses.length]);
  expect([await shown('D2'), await shown('D3'), await shown('D4')]).toEqual([[[2, 0]], [[1, 0]], [[0, 1]]]);
});

test('an organisation whose name tells what somebody goes there for is in no search log, nor in the letter', async () => {
  const { name_en: name } = (await world.database.sql<{ name_en: string }>('select name_en from organisation where organisation_id = $1', [world.health.organisationId]))[0] ?? { name_en: '' };
  const token = await world.signInToken(world.health, { role: 'practitioner' });
  const declarationId = await world.declare(token, { subject: 'adult', gateway: 'care-act-2014-s6-s7' });
  expect((await world.post('/v1/searches', token, { declarationId, person: subject })).statusCode).toBe(200);
  const { caseId } = await about(['D4']);
  const looks = async () => (await on(caseId, 'content')).json<RightsContent>().looks.map(({ rule }) => rule);
  expect([await looks(), (await letter(caseId)).includes(`${name}: `)]).toEqual([['given'], true]);
  await world.database.sql(`update organisation set name_en = 'Walsall Women’s Aid' where organisation_id = $1`, [world.health.organisationId]);
  expect([await looks(), (await letter(caseId)).includes('Aid: ')]).toEqual([['left-out'], false]);
  await world.database.sql('update organisation set name_en = $2 where organisation_id = $1', [world.health.organisationId, name]);
});

test('a letter says that something was done only where a source has done it, and nothing of it where another record is held back', async () => {
  const { caseId, recordIds } = await about(['D4', 'D1'], { kind: 'objection' });
  expect((await on(caseId, 'answer', { outcome: 'upheld' })).json()).toMatchObject({ status: 409, code: 'rights-undecided', errors: [{ pointer: '/tasks', rule: 'nothing-done' }] });
  await on(caseId, 'tasks', { recordId: recordIds[0], ask: 'remove', note: 'The work was closed before the agreement' });
  await send('D4');
  await recogniseCorrections(world.core);
  expect((await on(caseId, 'read')).json<RightsCase>().tasks).toMatchObject([{ status: 'done' }]);
  expect(await letter(caseId, { outcome: 'upheld' })).toContain('We no longer share it through MAST.');
  await withhold(caseId, { scope: 'record', recordId: recordIds[1] });
  expect(await letter(caseId, { outcome: 'upheld' })).toContain('neither confirms nor denies');
  expect((await on(caseId, 'answer', { outcome: 'upheld' })).statusCode).toBe(200);
});

test('an organisation that only sends names its partners, too; without any, a letter has no empty list', async () => {
  const { caseId } = await about([]);
  const partners = async () => (await on(caseId, 'read')).json<RightsCase>().partners.map(({ code }) => code);
  const both = await partners();
  expect(both).toEqual([world.health.code, world.police.code]);
  await world.database.sql('delete from agreement_reader where organisation_id = $1', [world.council.organisationId]);
  expect(await partners()).toEqual(both);
  await world.database.sql("update agreement set valid_to = '2026-01-01'");
  expect(await partners()).toEqual([]);
  expect(await letter(caseId)).not.toContain('Other organisations');
  await world.database.sql('update agreement set valid_to = null');
  await world.database.sql(`insert into agreement_reader values ('main', 1, $1)`, [world.council.organisationId]);
});

test('what a source takes back is noticed: a restriction that ends, a record that comes again, a date that is wrong again; the data lead is asked again and the desk is told, once', async () => {
  const heledd = (changes: Partial<HeadlineRecord>, ref: string) => headline({ sourceRef: ref, date: today, person: { names: [{ given: 'Heledd', family: 'Canaryback', use: 'usual' }], dateOfBirth: { value: '1960-01-02', precision: 'day' } }, ...changes });
  const born = { person: { names: [{ given: 'Heledd', family: 'Canaryback', use: 'usual' as const }], dateOfBirth: { value: '1960-02-01', precision: 'day' as const } } };
  await send(...['B1', 'B2', 'B3'].map((ref) => heledd({}, ref)));
  const { caseId, recordIds } = await about(['B1', 'B2', 'B3'], { kind: 'restriction' });
  const note = 'They contest what the record says';
  for (const [at, ask, parts] of [[0, 'restrict', []], [1, 'remove', []], [2, 'correct', ['birth', 'contact']]] as const) await on(caseId, 'tasks', { recordId: recordIds[at], ask, parts, note });
  await send(heledd({ sensitivity: 1 }, 'B1'), heledd({ ...born, contact: { team: 'Right team' } }, 'B3'), 'B2');
  await recogniseCorrections(world.core);
  const states = async () => (await on(caseId, 'read')).json<RightsCase>().tasks.map(({ status, parts }) => [status, ...parts]);
  const held = [['done'], ['done'], ['done', 'birth', 'contact']];
  expect(await states()).toEqual(held);
  expect((await on(caseId, 'answer', { outcome: 'upheld' })).statusCode).toBe(200);
  await reopenUndone(world.core);
  expect(await states()).toEqual(held);
  await send(heledd({}, 'B1'), heledd({}, 'B2'), heledd({ contact: { team: 'Right team' } }, 'B3'));
  await world.database.sql('delete from notice');
  await Promise.all([reopenUndone(world.core), reopenUndone(world.core)]);
  expect(await states()).toEqual([['open'], ['open'], ['open', 'birth']]);
  const notices = await world.database.sql<{ told: string; n: number }>(`select kind || ' ' || role as told, count(*)::int as n from notice group by 1 order by 1`);
  expect(notices).toEqual([{ told: 'rights-task data-lead', n: 3 }, { told: 'rights-task-undone information-governance-lead', n: 3 }]);
  expect(await world.database.sql(`select 1 from audit_leaf where kind = 'rights-task-reopened'`)).toHaveLength(3);
  await send(heledd({ sensitivity: 1 }, 'B1'), heledd({ ...born, contact: { team: 'Right team' } }, 'B3'), 'B2');
  await recogniseCorrections(world.core);
  expect((await states()).map(([status]) => status)).toEqual(['done', 'done', 'done']);
});
