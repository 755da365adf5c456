import { afterAll, beforeAll, expect, test } from 'vitest';

import type { AnswerWorld, Partner } from '../../test/answer-world.ts';
import { answerWorld, headline } from '../../test/answer-world.ts';
import { londonDay } from '../shared/london-day.ts';
import type { HeadlineRecord } from '../shared/headline.ts';
import { forgetCases } from './forget-cases.ts';
import { recogniseCorrections } from './recognise-corrections.ts';
import { remindOfCases } from './remind-of-cases.ts';
import type { RightsCase, RightsCaseList, RightsCaseState, RightsLetter } from './rights-case-schema.ts';
import type { RightsContent, RightsFound, RightsTaskList } from './rights-content-schema.ts';

const person = (given: string, family: string, dateOfBirth: string): HeadlineRecord['person'] => ({ names: [{ given, family, use: 'usual' }], dateOfBirth: { value: dateOfBirth, precision: 'day' } });
const subject = { given: 'Nesta', family: 'Canaryrights', dateOfBirth: '1979-04-05' };
const hidden = { given: 'Heulwen', family: 'Canaryhidden', dateOfBirth: '1985-06-07' };
const nobody = { given: 'Perpetua', family: 'Quillfeather', dateOfBirth: '1950-02-03' };
const home = [{ lines: ['7 Canary Lane', 'Walsall'], postcode: 'WS1 1AA', role: 'home' as const }];
let world: AnswerWorld;
let lead: string;
let second: string;
let today: string;

beforeAll(async () => {
  world = await answerWorld();
  today = londonDay(world.core.clock.now());
  await world.deliver(world.council, [
    headline({ sourceRef: 'C1', caseRef: 'TC/1', date: monthsAgo(2), person: person('Nesta', 'Canaryrights', '1979-04-05'), addresses: home, contact: { team: 'Assessment team', name: 'Canary Worker', phone: '01792 000 000' } }),
    headline({ sourceRef: 'C2', date: monthsAgo(3), sensitivity: 2, person: person('Heulwen', 'Canaryhidden', '1985-06-07'), addresses: home }),
  ]);
  await world.deliver(world.police, [headline({ sourceRef: 'P1', service: 'police', date: monthsAgo(1), person: person('Nesta', 'Canaryrights', '1979-04-05') })]);
  lead = await world.signInToken(world.council, { role: 'information-governance-lead', steppedUp: true });
  second = await world.signInToken(world.council, { role: 'information-governance-lead', name: 'second', steppedUp: true });
});
afterAll(() => world.close());

const monthsAgo = (months: number): string => new Date(Date.now() - months * 30 * 86_400_000).toISOString().slice(0, 10);
const get = async <Body>(url: string, token: string): Promise<Body> => (await world.app.inject({ url, headers: { authorization: `Bearer ${token}` } })).json<Body>();
const on = (caseId: string, path: string, body: object = {}, token = lead) => world.post(`/v1/rights-cases/${caseId}/${path}`, token, body);

async function opened(changes: object = {}, token = lead): Promise<string> {
  const body = { kind: 'access', receivedOn: today, reference: 'IG-2026-14', subject, requester: { relation: 'self', name: 'Nesta Canaryrights', address: '7 Canary Lane\nWalsall' }, identityChecked: true, noConflict: true, ...changes };
  const response = await world.post('/v1/rights-cases', token, body);
  if (response.statusCode !== 201) throw new Error(response.body);
  return response.json<RightsCaseState>().caseId;
}
async function choose(caseId: string, token = lead): Promise<string[]> {
  const { records } = (await on(caseId, 'record-search', { bySubject: true }, token)).json<RightsFound>();
  const recordIds = records.filter(({ likely }) => likely).map(({ recordId }) => recordId);
  expect((await on(caseId, 'records', { recordIds }, token)).statusCode).toBe(200);
  return recordIds;
}
const read = async (caseId: string, token = lead): Promise<RightsCase> => (await on(caseId, 'read', {}, token)).json<RightsCase>();
const letter = async (caseId: string, body: object = {}): Promise<RightsLetter> => (await on(caseId, 'letters', { letter: 'answer', language: 'en', ...body })).json<RightsLetter>();
/** A letter but for its reference and day. */
const plain = ({ text, html }: RightsLetter, caseId: string): string => `${text}${html}`.replaceAll(caseId, 'REFERENCE').replaceAll(/\d{1,2} \p{L}+ 20\d\d/gu, 'DAY');
const withhold = async (caseId: string, body: object): Promise<string> => (await on(caseId, 'withholdings', { exemption: 'crime', scope: 'everything', reason: 'The police were asked and say so', ...body })).json<{ withholdingId: string }>().withholdingId;
const agree = (withholdingId: string, token = second) => world.post(`/v1/rights-withholdings/${withholdingId}/decision`, token, { decision: 'agree' });

async function look(partner: Partner, gateway: string): Promise<void> {
  const token = await world.signInToken(partner, { role: 'practitioner', name: gateway });
  const declarationId = await world.declare(token, { subject: 'adult', gateway });
  const answer = await world.post('/v1/searches', token, { declarationId, person: subject });
  expect(answer.json<{ people: object[] }>().people).toHaveLength(1);
}

test('subject access, end to end: own records alone are found, the log tells organisations and days but no enquiry into harm, and the answer stays as it was sent', async () => {
  await look(world.health, 'care-act-2014-s6-s7');
  await look(world.police, 'care-act-2014-s42');
  const caseId = await opened();
  const found = (await on(caseId, 'record-search', { bySubject: true })).json<RightsFound>();
  expect(found.records.map(({ sourceRef, likely }) => [sourceRef, likely])).toEqual([['C1', true]]);
  await choose(caseId);
  const content = (await on(caseId, 'content')).json<RightsContent>();
  expect(content).toMatchObject({ log: 'given', isNothing: false, records: [{ sourceRef: 'C1', rule: 'given' }] });
  expect(content.looks.map(({ organisation, day, rule }) => `${organisation.code} ${day} ${rule}`).toSorted((a, b) => a.localeCompare(b))).toEqual([`${world.health.code} ${today} given`, `${world.police.code} ${today} left-out`]);
  const draft = await letter(caseId);
  expect(draft).toMatchObject({ isSent: false });
  expect(draft.text).toContain('Our case reference: TC/1');
  expect(draft.text).toContain(`Organisation ${world.health.code}: `);
  expect(draft.text.match(new RegExp(`Organisation ${world.police.code}`, 'g'))).toHaveLength(1);
  expect(draft.text + draft.html).not.toMatch(/Canary Worker|practitioner|care-act/);
  expect((await letter(caseId, { language: 'cy' })).text).toContain('Yr hyn yr ydym yn ei rannu');
  expect((await on(caseId, 'answer', { outcome: 'answered' })).json()).toEqual({ caseId, status: 'closed', dueOn: null });
  await world.database.sql('update organisation set name_en = name_en || $1 where code = $2', [' renamed', world.health.code]);
  const sent = await letter(caseId);
  expect(sent.isSent).toBe(true);
  expect(sent.text).toBe(draft.text);
  await world.database.sql('update organisation set name_en = replace(name_en, $1, $2) where code = $3', [' renamed', '', world.health.code]);
  expect((await on(caseId, 'answer', { outcome: 'answered' })).json()).toMatchObject({ status: 409, code: 'rights-case-state' });
  const kinds = await world.database.sql<{ kind: string }>(`select distinct kind from audit_leaf where kind like 'rights-%' order by kind`);
  expect(kinds.map(({ kind }) => kind)).toEqual(['rights-case-answered', 'rights-case-opened', 'rights-content-read', 'rights-letter-made', 'rights-records-chosen', 'rights-records-found']);
});

test.each(['en', 'cy'] as const)('neither confirm nor deny: nothing held, all withheld, and a shielded person get the same letter, byte for byte but for reference and day (%s)', async (language) => {
  const asked = { subject: hidden, requester: { relation: 'self', name: 'Somebody' } };
  const nothing = await opened({ ...asked, subject: nobody });
  expect(await choose(nothing)).toEqual([]);
  const withheld = await opened({ ...asked, subject });
  await choose(withheld);
  expect((await on(withheld, 'answer', { outcome: 'answered' })).statusCode).toBe(200);
  const given = await letter(withheld, { language });
  const all = await opened({ ...asked, subject });
  await choose(all);
  expect((await agree(await withhold(all, {}))).statusCode).toBe(200);
  const shielded = await opened(asked);
  expect(await choose(shielded)).toHaveLength(1);
  expect((await on(shielded, 'answer', { outcome: 'answered' })).json()).toMatchObject({ status: 409, code: 'rights-undecided', errors: [{ pointer: '/records', rule: 'two-people-decide' }] });
  const before = plain(await letter(shielded, { language }), shielded);
  expect((await agree(await withhold(shielded, { exemption: 'serious-harm-social-work' }))).statusCode).toBe(200);
  const letters: string[] = [];
  for (const caseId of [nothing, all, shielded]) {
    letters.push(plain(await letter(caseId, { language }), caseId));
    expect((await on(caseId, 'answer', { outcome: 'answered' })).json()).toEqual({ caseId, status: 'closed', dueOn: null });
    letters.push(plain(await letter(caseId, { language }), caseId));
  }
  expect(new Set([before, ...letters]).size).toBe(1);
  expect(plain(given, withheld)).not.toBe(before);
});

test('an exemption is agreed by a second person: not by whoever chose it, not past the code, and nothing is answered while it waits', async () => {
  const caseId = await opened();
  const [recordId] = await choose(caseId);
  expect((await on(caseId, 'withholdings', { exemption: 'no-such', scope: 'everything', reason: 'long enough a reason' })).json()).toMatchObject({ status: 400, errors: [{ pointer: '/exemption' }] });
  const withholdingId = await withhold(caseId, { scope: 'record', recordId });
  expect((await agree(withholdingId, lead)).statusCode).toBe(404);
  expect((await agree(withholdingId, await world.signInToken(world.police, { role: 'information-governance-lead', steppedUp: true }))).statusCode).toBe(404);
  await expect(world.database.sql(`update rights_withholding set status = 'agreed', decided_by = chosen_by, decided_at = now() where withholding_id = $1`, [withholdingId])).rejects.toMatchObject({ code: '23514' });
  expect((await on(caseId, 'answer', { outcome: 'answered' })).json()).toMatchObject({ code: 'rights-undecided', errors: [{ pointer: '/withholdings' }] });
  expect((await world.post(`/v1/rights-withholdings/${withholdingId}/decision`, second, { decision: 'refuse' })).json()).toEqual({ withholdingId, status: 'refused' });
  expect((await agree(withholdingId)).statusCode).toBe(404);
  expect((await on(caseId, 'content')).json<RightsContent>()).toMatchObject({ records: [{ rule: 'given' }], log: 'given' });
  await agree(await withhold(caseId, { scope: 'search-log' }));
  expect((await on(caseId, 'content')).json<RightsContent>()).toMatchObject({ records: [{ rule: 'given' }], log: 'left-out' });
  expect((await letter(caseId)).text).toContain('There is nothing that we can tell you here.');
});

test('a parent learns no address and not who enquires, and nothing at all before somebody has thought of the child', async () => {
  const caseId = await opened({ requester: { relation: 'parent', name: 'A Parent' } });
  await choose(caseId);
  const { text } = await letter(caseId);
  expect(text).toContain('Our case reference: TC/1');
  expect(text).not.toContain('Canary Lane, Walsall, WS1 1AA');
  expect(text).not.toContain(`Organisation ${world.health.code}: `);
  expect((await on(caseId, 'answer', { outcome: 'answered' })).json()).toMatchObject({ code: 'rights-undecided', errors: [{ pointer: '/considered', rule: 'required' }] });
  expect((await on(caseId, 'answer', { outcome: 'answered', considered: true })).statusCode).toBe(200);
});

test('rectification: the source is asked, another change of the record does not close the task, the corrected record does, and the letter says so', async () => {
  const caseId = await opened({ kind: 'rectification' });
  const [recordId = ''] = await choose(caseId);
  const task = await on(caseId, 'tasks', { recordId, ask: 'correct', parts: ['birth'], note: 'Born on 4 May, by their birth certificate' });
  expect(task.statusCode).toBe(201);
  const data = await world.signInToken(world.council, { role: 'data-lead' });
  expect((await get<RightsTaskList>('/v1/rights-tasks', data)).tasks).toMatchObject([{ feedId: world.council.feedId, sourceRef: 'C1', ask: 'correct', parts: ['birth'], status: 'open' }]);
  expect((await on(caseId, 'answer', { outcome: 'upheld' })).json()).toMatchObject({ code: 'rights-undecided', errors: [{ pointer: '/tasks', rule: 'waits-for-source' }] });
  const first = headline({ sourceRef: 'C1', caseRef: 'TC/1', date: monthsAgo(2), person: person('Nesta', 'Canaryrights', '1979-04-05'), addresses: home, contact: { team: 'Another team' } });
  await world.deliver(world.council, [first]);
  await recogniseCorrections(world.core);
  expect((await read(caseId)).tasks).toMatchObject([{ status: 'open' }]);
  await world.deliver(world.council, [{ ...first, person: person('Nesta', 'Canaryrights', '1979-05-04') }]);
  await recogniseCorrections(world.core);
  await recogniseCorrections(world.core);
  expect((await read(caseId)).tasks).toMatchObject([{ status: 'done', parts: ['birth'] }]);
  const notices = await world.database.sql(`select account_id, role from notice where kind in ('rights-task', 'rights-task-settled') order by kind`);
  expect(notices).toEqual([{ account_id: null, role: 'data-lead' }, { account_id: await world.accountOf(world.council, 'information-governance-lead'), role: null }]);
  const { text } = await letter(caseId, { outcome: 'upheld' });
  expect(text).toContain('We agree. The record was corrected where it is kept');
  expect(text).toContain('Date of birth: 4 May 1979');
  expect((await on(caseId, 'answer', { outcome: 'upheld' })).statusCode).toBe(200);
  expect(await world.database.sql(`select kind from audit_leaf where kind like 'rights-task-%' and account_id is null`)).toEqual([{ kind: 'rights-task-settled' }]);
});

test('a data lead refuses with a reason, once; the person is answered in the organisation’s own words, in both languages', async () => {
  const caseId = await opened({ kind: 'restriction' });
  const recordIds = (await on(caseId, 'record-search', { feedId: world.council.feedId, ref: 'C1' })).json<RightsFound>().records.map(({ recordId }) => recordId);
  await on(caseId, 'records', { recordIds });
  const { taskId } = (await on(caseId, 'tasks', { recordId: recordIds[0], ask: 'restrict', note: 'They contest the date of birth' })).json<{ taskId: string }>();
  const data = await world.signInToken(world.council, { role: 'data-lead' });
  const refuse = () => world.post(`/v1/rights-tasks/${taskId}/refusal`, data, { reason: 'It was checked and is right' });
  expect((await refuse()).json()).toEqual({ taskId, status: 'refused' });
  expect((await refuse()).json()).toMatchObject({ code: 'rights-case-state' });
  expect((await read(caseId)).tasks).toMatchObject([{ status: 'refused', refusal: 'It was checked and is right' }]);
  expect((await on(caseId, 'answer', { outcome: 'refused' })).json()).toMatchObject({ status: 400, errors: [{ pointer: '/statement', rule: 'required' }] });
  expect((await on(caseId, 'answer', { outcome: 'answered' })).json()).toMatchObject({ status: 400, errors: [{ pointer: '/outcome' }] });
  expect((await on(caseId, 'answer', { outcome: 'refused', statement: { en: 'We have checked it', cy: 'Rydym wedi’i wirio' } })).statusCode).toBe(200);
  expect((await letter(caseId, { language: 'cy' })).text).toContain('Rydym wedi’i wirio');
});

test('an objection that is upheld ends with the record coming no more, and the letter says that it is no longer shared', async () => {
  await world.deliver(world.council, [headline({ sourceRef: 'C9', person: person('Olwen', 'Canaryobjects', '1991-08-09') })]);
  const caseId = await opened({ kind: 'objection', subject: { given: 'Olwen', family: 'Canaryobjects', dateOfBirth: '1991-08-09' } });
  const [recordId = ''] = await choose(caseId);
  await on(caseId, 'tasks', { recordId, ask: 'remove', note: 'The work was closed before the agreement' });
  const connector = await world.connectorToken(world.council);
  const feed = await get<{ sequence: number; cursor: string | null }>(`/v1/feeds/${world.council.feedId}`, connector);
  const gone = await world.post(`/v1/feeds/${world.council.feedId}/batches`, connector, { sequence: feed.sequence + 1, previousCursor: feed.cursor, cursor: 'after', mode: 'delta', rows: [{ ref: 'C9', tombstone: true }] });
  expect(gone.json()).toMatchObject({ tombstoned: 1 });
  await recogniseCorrections(world.core);
  expect((await read(caseId)).tasks).toMatchObject([{ status: 'done' }]);
  expect((await letter(caseId, { outcome: 'upheld' })).text).toContain('We no longer share it through MAST.');
  expect((await on(caseId, 'answer', { outcome: 'upheld' })).statusCode).toBe(200);
});

test('the clock waits for identity and for clarification, is extended once with a reason, and leads are reminded of what is due and late, once each', async () => {
  const caseId = await opened({ identityChecked: false });
  const step = (name: string, more: object = {}) => on(caseId, 'steps', { step: name, ...more });
  expect(await read(caseId)).toMatchObject({ dueOn: null, standing: 'stopped', stoppedFor: 'identity' });
  expect((await on(caseId, 'answer', { outcome: 'answered' })).json()).toMatchObject({ code: 'rights-case-state' });
  expect((await letter(caseId, { letter: 'identity' })).text).toContain('Before we look, we have to be sure who is asking.');
  expect((await step('clarified')).json()).toMatchObject({ code: 'rights-case-state' });
  expect((await step('identity-checked', { on: '2099-01-01' })).json()).toMatchObject({ code: 'invalid-request', errors: [{ pointer: '/on' }] });
  expect((await step('acknowledged', { on: today })).statusCode).toBe(400);
  const { dueOn } = (await step('identity-checked', { on: today })).json<RightsCaseState>();
  expect(dueOn !== null && dueOn > today).toBe(true);
  expect((await step('clarification-asked')).json()).toMatchObject({ dueOn: null });
  expect((await step('clarified')).json()).toMatchObject({ dueOn });
  expect((await step('extended')).statusCode).toBe(400);
  const reasons = { reason: 'Many records over years', reasonInWelsh: 'Llawer o gofnodion dros flynyddoedd' };
  const extended = (await step('extended', reasons)).json<RightsCaseState>();
  expect(extended.dueOn !== null && dueOn !== null && extended.dueOn > dueOn).toBe(true);
  expect((await step('extended', reasons)).json()).toMatchObject({ code: 'rights-case-state' });
  expect((await letter(caseId, { letter: 'extension', language: 'cy' })).text).toContain(reasons.reasonInWelsh);
  await world.database.sql('update rights_case set due_on = $2::date where case_id = $1', [caseId, today]);
  await remindOfCases(world.core);
  await remindOfCases(world.core);
  await world.database.sql(`update rights_case set due_on = $2::date - 1 where case_id = $1`, [caseId, today]);
  await remindOfCases(world.core);
  await remindOfCases(world.core);
  expect(await world.database.sql(`select kind, role from notice where kind in ('rights-due', 'rights-late') order by kind`)).toEqual([{ kind: 'rights-due', role: 'information-governance-lead' }, { kind: 'rights-late', role: 'information-governance-lead' }]);
  expect((await get<RightsCaseList>('/v1/rights-cases', lead)).cases.find((one) => one.caseId === caseId)).toMatchObject({ standing: 'late', reference: 'IG-2026-14' });
});

test('a complaint is acknowledged within thirty days, and answered in the organisation’s own words', async () => {
  const caseId = await opened({ kind: 'complaint', identityChecked: false, receivedOn: today });
  const first = await read(caseId);
  expect(first.dueOn).toBe(londonDay(new Date(Date.parse(`${today}T12:00:00Z`) + 29 * 86_400_000)));
  expect((await letter(caseId, { letter: 'acknowledgement' })).text).toContain('We have your complaint');
  expect((await on(caseId, 'steps', { step: 'acknowledged' })).statusCode).toBe(200);
  await on(caseId, 'steps', { step: 'identity-checked' });
  expect(await read(caseId)).toMatchObject({ acknowledgedOn: today, standing: 'running' });
  expect((await on(caseId, 'answer', { outcome: 'upheld' })).json()).toMatchObject({ errors: [{ pointer: '/statement' }] });
  expect((await on(caseId, 'answer', { outcome: 'upheld', statement: { en: 'You are right', cy: 'Rydych yn iawn' } })).statusCode).toBe(200);
});

test('a case is passed on to a partner with a reference, where it is a case of its own; nothing of what was found here goes with it, and the answer is the same whoever the partner is', async () => {
  const caseId = await opened({ asks: 'Everything since 2020' });
  await choose(caseId);
  const refer = (organisationCode: string) => on(caseId, 'referrals', { organisationCode, subjectAgreed: true });
  const { reference } = (await refer(world.police.code)).json<{ reference: string }>();
  expect((await refer(world.health.code)).statusCode).toBe(201);
  expect((await refer(world.police.code)).json()).toMatchObject({ code: 'rights-case-state' });
  for (const code of [world.stranger.code, world.council.code, 'no-such']) expect((await refer(code)).statusCode, code).toBe(404);
  const theirs = await world.signInToken(world.police, { role: 'information-governance-lead' });
  expect((await get<RightsCaseList>('/v1/rights-cases', theirs)).cases).toMatchObject([{ caseId: reference, isReferred: true, standing: 'stopped' }]);
  expect(await read(reference, theirs)).toMatchObject({ subject, asks: 'Everything since 2020', records: [], referredFrom: world.council.code, stoppedFor: 'identity', receivedOn: today });
  expect((await on(reference, 'read')).statusCode).toBe(404);
  expect(await world.database.sql(`select role from notice where kind = 'rights-referred' and organisation_id = $1`, [world.police.organisationId])).toEqual([{ role: 'information-governance-lead' }]);
  expect((await read(caseId)).referrals).toMatchObject([{ organisationCode: world.police.code, reference }, { organisationCode: world.health.code }]);
});

test('a case and what belongs to it is its organisation’s own, and nobody else’s by role', async () => {
  const caseId = await opened();
  const foreign = await world.signInToken(world.health, { role: 'information-governance-lead', steppedUp: true });
  const paths: readonly (readonly [string, object])[] = [['read', {}], ['content', {}], ['records', { recordIds: [] }], ['answer', { outcome: 'withdrawn' }], ['letters', { letter: 'answer', language: 'en' }], ['record-search', { bySubject: true }], ['steps', { step: 'acknowledged' }]];
  for (const [path, body] of paths) expect([(await on(caseId, path, body, foreign)).statusCode, (await on(crypto.randomUUID(), path, body)).statusCode], path).toEqual([404, 404]);
  for (const role of ['practitioner', 'team-lead', 'administrator', 'broker', 'reviewer', 'data-lead'] as const) expect((await on(caseId, 'read', {}, await world.signInToken(world.council, { role }))).statusCode, role).toBe(403);
  const other = await world.database.sql<{ record_id: string }>('select record_id from record where organisation_id = $1', [world.police.organisationId]);
  expect((await on(caseId, 'records', { recordIds: [other[0]?.record_id] })).statusCode).toBe(404);
});

test('nothing of a case, a withholding or a task can be read in the database', async () => {
  const rows = await world.database.sql<{ text: string; bytes: string }>(
    `select row_to_json(r)::text as text, encode(sealed, 'escape') as bytes from (select case_id, sealed, kind from rights_case union all select withholding_id, sealed, status from rights_withholding union all select task_id, sealed, ask from rights_task) r`,
  );
  expect(rows.length).toBeGreaterThan(10);
  for (const { text, bytes } of rows) expect(text + bytes).not.toMatch(/Canary|Nesta|IG-2026|crime|police|birth/i);
  expect(await world.database.sql(`select 1 from rights_case where answer is not null and encode(answer, 'escape') ~* 'canary|dear|nesta'`)).toEqual([]);
});

test('a case is forgotten three years after it was closed, with what was withheld in it; open ones and those closed since are not', async () => {
  const count = async (table: string): Promise<number> => (await world.database.sql<{ n: number }>(`select count(*)::int as n from ${table}`))[0]?.n ?? -1;
  const before = [await count('rights_case'), await count('rights_withholding')];
  await forgetCases(world.core);
  expect([await count('rights_case'), await count('rights_withholding')]).toEqual(before);
  await world.database.sql(`update rights_case set opened_at = opened_at - interval '4 years', closed_at = closed_at - interval '37 months'`);
  const [open] = await world.database.sql<{ n: number }>(`select count(*)::int as n from rights_case where status = 'open'`);
  await forgetCases(world.core);
  expect(await count('rights_case')).toBe(open?.n);
  expect(await world.database.sql(`select 1 from rights_withholding w where not exists (select from rights_case c where c.case_id = w.case_id)`)).toEqual([]);
});
