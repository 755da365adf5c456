import { expect, test } from 'vitest';

import type { Got } from '../../../test/browse.ts';
import { answerRights, rightsCase, rightsContent, rightsIds } from '../../../test/rights-examples.ts';
import { usePortal } from '../../../test/use-portal.ts';

const { world, as, sent } = await usePortal();
const text = ({ body }: Got): string => body.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
const one = `/rights-desk/${rightsIds.case}`;
const lead = async () => {
  const browser = await as('information-governance-lead');
  answerRights(world.core);
  return browser;
};

test('the list says until when and what waits, names nobody and opens no case', async () => {
  const page = await (await lead()).get('/rights-desk');
  expect(text(page)).toContain('IG-2026-14 Put something right 20 November 2026 late 20 October 2026');
  expect(text(page)).toContain('passed on by another organisation See their data no day yet the clock stands');
  expect([world.core.asked.some((each) => each.endsWith('/read')), page.body.includes('Bowen')]).toEqual([false, false]);
});

test('a case says who asks, what to do next and what was decided; its title and address name nobody', async () => {
  const page = await (await lead()).get(one);
  expect(page.title).toBe('A case of the rights desk – MAST');
  expect(text(page)).toContain('About Nesta Bowen born 5 April 1979 NHS number 9990000018');
  expect(text(page)).toContain('Put it right date of birth your data lead said no It was checked against the birth certificate');
  expect(text(page)).toContain('South Wales Police, there under');
  expect(page.body).toContain(`action="${one}/withholdings/${rightsIds.withholding}"`);
});

test('whoever chose an exemption is not offered to agree to it', async () => {
  const browser = await lead();
  const [own] = rightsCase.withholdings;
  world.core.answers.set('POST /v1/rights-cases/:id/read', { ...rightsCase, withholdings: [{ ...own, chosenBy: world.core.identity.account }] });
  const page = await browser.get(one);
  expect([page.body.includes('/withholdings/'), page.body.includes('Another information-governance lead agrees')]).toEqual([false, true]);
});

test('a second person’s word is sent as it was chosen, and what a colleague did meanwhile is said', async () => {
  const browser = await lead();
  await browser.get(one);
  const path = `${one}/withholdings/${rightsIds.withholding}`;
  expect((await browser.submit(path)).body).toContain('Choose what you say');
  await browser.get(one);
  expect((await browser.submit(path, { [`decision-${rightsIds.withholding}`]: 'agree' })).body).toContain('Your decision is kept.');
  expect(sent('/decision')).toEqual([{ decision: 'agree' }]);
  world.core.answers.set('POST /v1/rights-withholdings/:id/decision', { problem: { status: 404, code: 'not-found' } });
  await browser.get(one);
  expect((await browser.submit(path, { [`decision-${rightsIds.withholding}`]: 'agree' })).body).toContain('Your decision was not kept.');
});

test('a request is entered with everything that it needs, and every fault is said beside its field', async () => {
  const browser = await lead();
  await browser.get('/rights-desk/new');
  const faulty = await browser.submit('/rights-desk/new', { nhsNumber: '123', 'received-day': '1', 'received-month': '1', 'received-year': '2999' });
  for (const field of ['kind', 'received', 'reference', 'nhsNumber', 'relation', 'name', 'identity', 'conflict']) expect(faulty.body, field).toContain(`href="#${field}"`);
  expect(sent('POST /v1/rights-cases')).toEqual([]);
  const fields = { kind: 'access', 'received-day': '20', 'received-month': '10', 'received-year': '2026', reference: 'IG-1', given: 'Nesta', family: 'Bowen', 'born-day': '5', 'born-month': '4', 'born-year': '1979', nhsNumber: '999 000 0018', relation: 'self', name: 'Nesta Bowen', identity: 'no', conflict: 'yes' };
  expect((await browser.submit('/rights-desk/new', fields)).url).toContain(one);
  expect(sent('POST /v1/rights-cases')[0]).toEqual({
    kind: 'access', receivedOn: '2026-10-20', reference: 'IG-1', subject: { given: 'Nesta', family: 'Bowen', dateOfBirth: '1979-04-05', nhsNumber: '9990000018' }, requester: { relation: 'self', name: 'Nesta Bowen' }, identityChecked: false, noConflict: true,
  });
});

test('the end of a wait is noted with the day on which it came, which has to be given and is not to come', async () => {
  const browser = await lead();
  world.core.answers.set('POST /v1/rights-cases/:id/read', { ...rightsCase, stoppedFor: 'identity', dueOn: null, standing: 'stopped' });
  expect((await browser.get(one)).body).toContain('name="on-day"');
  for (const year of ['', '2999']) {
    expect((await browser.submit(`${one}/steps`, { step: 'identity-checked', 'on-day': '20', 'on-month': '10', 'on-year': year })).body, year).toContain('href="#on"');
    await browser.get(one);
  }
  await browser.submit(`${one}/steps`, { step: 'identity-checked', 'on-day': '21', 'on-month': '10', 'on-year': '2026' });
  expect(sent('/steps')).toEqual([{ step: 'identity-checked', on: '2026-10-21' }]);
});

test('records are ticked by whoever compares them; one may be named by its reference, which stands in no address', async () => {
  const browser = await lead();
  const page = await browser.get(`${one}/records`);
  expect(text(page)).toContain('Children’s social care, 3 March 2026, TC/5512 (fits well) Nesta Bowen · born 5 April 1979 · 7 Heol Las, SA1 1AA');
  const named = await browser.submit(`${one}/records`, { act: 'find', feedId: 'cwm-children', ref: 'CANARY/1' });
  expect(named.url).not.toContain('CANARY');
  expect(sent('/record-search').at(-1)).toEqual({ feedId: 'cwm-children', ref: 'CANARY/1' });
  await browser.submit(`${one}/records`, { act: 'choose', shown: [rightsIds.record, rightsIds.hidden], records: [rightsIds.record, 'no-id'] });
  expect(sent('/records')).toEqual([{ recordIds: [rightsIds.record] }]);
});

test('what was chosen before and is not in the list that is shown now stays chosen; what is in it and is not ticked does not', async () => {
  const browser = await lead();
  const elsewhere = '0198f000-0000-7000-8000-00000000b0ff';
  world.core.answers.set('POST /v1/rights-cases/:id/read', { ...rightsCase, records: [elsewhere, rightsIds.record] });
  await browser.get(`${one}/records`);
  await browser.submit(`${one}/records`, { act: 'choose', shown: [rightsIds.record, rightsIds.hidden], records: [rightsIds.hidden] });
  expect(sent('/records')).toEqual([{ recordIds: [elsewhere, rightsIds.hidden] }]);
});

test('the answer page says by which rule each record goes out, and that a letter of nothing neither confirms nor denies', async () => {
  const browser = await lead();
  const page = await browser.get(`${one}/answer`);
  expect(text(page)).toContain('given without address, team, telephone or NHS number');
  expect(text(page)).toContain('two people must decide');
  expect(text(page)).toContain('South Wales Police 2 October 2026 not told');
  world.core.answers.set('POST /v1/rights-cases/:id/content', { ...rightsContent, records: [], looks: [], isNothing: true });
  expect(text(await browser.get(`${one}/answer`))).toContain('The letter will neither confirm nor deny.');
});

test('a case is closed with words in both languages; what is still to be decided is said', async () => {
  const browser = await lead();
  await browser.get(`${one}/answer`);
  expect((await browser.submit(`${one}/answer`)).body).toContain('href="#outcome"');
  world.core.answers.set('POST /v1/rights-cases/:id/answer', { problem: { status: 409, code: 'rights-undecided', errors: [{ pointer: '/records', rule: 'two-people-decide' }] } });
  await browser.get(`${one}/answer`);
  expect((await browser.submit(`${one}/answer`, { outcome: 'refused', statementEnglish: 'No', statementWelsh: 'Na', considered: 'yes' })).body).toContain('something is still to be decided');
  answerRights(world.core);
  await browser.get(`${one}/answer`);
  expect((await browser.submit(`${one}/answer`, { outcome: 'refused', statementEnglish: 'No.', statementWelsh: 'Na.', considered: 'yes' })).body).toContain('The case is closed.');
  expect(sent('/answer').at(-1)).toEqual({ outcome: 'refused', statement: { en: 'No.', cy: 'Na.' }, considered: true });
});

test('letters are files in either language, whose names are nothing personal', async () => {
  const browser = await lead();
  const file = await browser.get(`${one}/letters/answer?in=cy&as=text`);
  expect([file.headers.get('content-disposition'), file.headers.get('content-type'), file.body]).toEqual(['attachment; filename="answer-0198f000-en.txt"', 'text/plain; charset=utf-8', 'Our answer\n']);
  expect(sent('/letters')).toEqual([{ letter: 'answer', language: 'cy' }]);
  expect((await browser.get(`${one}/letters/answer?in=fr&as=text`)).status).toBe(404);
});

test('a task and a referral are sent as they were chosen', async () => {
  const browser = await lead();
  await browser.get(`${one}/task`);
  expect((await browser.submit(`${one}/task`, { recordId: rightsIds.record, ask: 'correct', note: 'Born on 4 May' })).body).toContain('Tick what is wrong');
  await browser.get(`${one}/task`);
  await browser.submit(`${one}/task`, { recordId: rightsIds.record, ask: 'correct', parts: ['birth', 'names'], note: 'Born on 4 May' });
  expect(sent('/tasks')).toEqual([{ recordId: rightsIds.record, ask: 'correct', note: 'Born on 4 May', parts: ['names', 'birth'] }]);
  const page = await browser.get(`${one}/referral`);
  expect([page.body.includes('value="7A3"'), page.body.includes('value="SWP"')]).toEqual([true, false]);
  await browser.submit(`${one}/referral`, { partner: '7A3', agreed: 'yes' });
  expect(sent('/referrals')).toEqual([{ organisationCode: '7A3', subjectAgreed: true }]);
});

test('the clock is extended with a reason in both languages', async () => {
  const browser = await lead();
  await browser.get(`${one}/extension`);
  expect((await browser.submit(`${one}/extension`, { reason: 'Many records over years' })).body).toContain('href="#reasonInWelsh"');
  await browser.get(`${one}/extension`);
  await browser.submit(`${one}/extension`, { reason: 'Many records over years', reasonInWelsh: 'Llawer o gofnodion' });
  expect(sent('/steps')).toEqual([{ step: 'extended', reason: 'Many records over years', reasonInWelsh: 'Llawer o gofnodion' }]);
});

test('the desk is for information governance alone, and what is to be put right for data leads', async () => {
  for (const role of ['administrator', 'practitioner', 'data-lead']) expect([role, (await (await as(role)).get('/rights-desk')).status, (await (await as(role)).get(one)).status]).toEqual([role, 403, 403]);
  expect((await (await lead()).get('/rights-tasks')).status).toBe(403);
});

test('a data lead sees what to put right by its reference, and refuses with a reason', async () => {
  const browser = await as('data-lead');
  answerRights(world.core);
  const page = await browser.get('/rights-tasks');
  expect(text(page)).toContain('TC/5512 Children’s social care cwm-children Put it right date of birth Born on 4 May, by the birth certificate');
  const path = `/rights-tasks/${rightsIds.task}/refusal`;
  await browser.get(path);
  expect((await browser.submit(path, { reason: 'short' })).body).toContain('href="#reason"');
  await browser.get(path);
  expect((await browser.submit(path, { reason: 'It was checked and is right' })).body).toContain('Your reason is kept');
  expect(sent('/refusal')).toEqual([{ reason: 'It was checked and is right' }]);
});
