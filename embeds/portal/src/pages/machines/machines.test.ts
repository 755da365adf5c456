import { expect, test } from 'vitest';

import { machines } from '../../../test/machine-examples.ts';
import { textOf } from '../../../test/page-text.ts';
import { roomIds } from '../../../test/room-ids.ts';
import { usePortal } from '../../../test/use-portal.ts';

const { as, sent, world } = await usePortal();
const one = '/machines/connector-cwm';
const waiting = `/machine-keys/${roomIds.keyRequest}`;
const key = { kty: 'EC', kid: 'cwm-2027', crv: 'P-256', x: 'x', y: 'y' };

test('machines stand with their keys and what waits; others than data leads and administrators see none', async () => {
  const said = textOf((await (await as('data-lead')).get('/machines')).body);
  expect(said).toContain('1 key waits for a second person Look at the key for connector-cwm');
  expect(said).toContain('connector-cwm connector 1 key in use');
  for (const role of ['information-governance-lead', 'practitioner', 'team-lead', 'reviewer']) {
    const browser = await as(role);
    for (const path of ['/machines', one, `${one}/new-key`, `${one}/revoke`, `${one}/suspend`, waiting]) expect([role, path, (await browser.get(path)).status]).toEqual([role, path, 403]);
  }
});

test('a machine shows its keys, good, waiting and taken back', async () => {
  const said = textOf((await (await as('administrator')).get(one)).body);
  expect(said).toMatch(/cwm-2026 EC, ES256 good cwm-2027 EC, ES256 waits for a second person cwm-2025 none taken back, for good/);
});

test('a public key is asked for as it was pasted; what is none is said at the field and stays', async () => {
  const browser = await as('data-lead');
  await browser.get(`${one}/new-key`);
  const faulty = await browser.submit(`${one}/new-key`, { key: 'ssh-rsa AAAA' });
  expect([faulty.body.includes('href="#key"'), faulty.body.includes('ssh-rsa AAAA'), sent('POST /v1/clients')]).toEqual([true, true, []]);
  const done = await browser.submit(`${one}/new-key`, { key: JSON.stringify(key) });
  expect([done.body.includes('The key is good once somebody else has let it in'), sent('POST /v1/clients')]).toEqual([true, [{ key }]]);
});

test('a private key is said to be one, goes nowhere and is not shown again', async () => {
  const browser = await as('data-lead');
  await browser.get(`${one}/new-key`);
  const { body } = await browser.submit(`${one}/new-key`, { key: JSON.stringify({ ...key, d: 'canary' }) });
  expect([body.includes('This is a private key.'), body.includes('canary'), sent('POST /v1/clients')]).toEqual([true, false, []]);
});

test('a key that the core does not take is said at the field', async () => {
  const browser = await as('data-lead');
  for (const [code, status, text] of [['invalid-request', 400, 'This is no key that MAST takes'], ['state-changed', 409, 'has or had a key of this name']] as const) {
    world.core.answers.set('POST /v1/clients/connector-cwm/keys', { problem: { status, code, errors: [{ pointer: '/key/crv', rule: 'invalid' }] } });
    await browser.get(`${one}/new-key`);
    const { body } = await browser.submit(`${one}/new-key`, { key: JSON.stringify(key) });
    expect([code, body.includes('href="#key"'), body.includes(text)]).toEqual([code, true, true]);
  }
});

test('a key is let in by somebody else than who asked, who is not offered it', async () => {
  const browser = await as('administrator');
  const page = await browser.get(waiting);
  expect(textOf(page.body)).toContain('Asked by Élin Rees');
  expect((await browser.submit(`${waiting}/approve`)).body).toContain('The key is let in.');
  expect(sent('POST /v1/client-keys')).toEqual([{}]);
  const list = machines();
  world.core.answers.set('GET /v1/clients', { ...list, waiting: list.waiting.map((each) => ({ ...each, askedBy: world.core.identity.account })) });
  const own = await browser.get(waiting);
  expect([own.body.includes('Somebody else lets it in.'), own.body.includes(`${waiting}/approve`)]).toEqual([true, false]);
});

test('the same person letting in what they asked for is told that it takes two', async () => {
  const browser = await as('data-lead');
  world.core.answers.set('POST /v1/client-keys/:id/approval', { problem: { status: 409, code: 'two-people-needed' } });
  expect(textOf((await browser.get(waiting)).body)).toContain('Asked by somebody of your organisation');
  expect((await browser.submit(`${waiting}/approve`)).body).toContain('This takes two people: somebody else must let the key in');
});

test('a key is taken back by its name, one of those here or another that the partner publishes', async () => {
  const browser = await as('data-lead');
  await browser.get(`${one}/revoke`);
  expect((await browser.submit(`${one}/revoke`)).body).toContain('href="#which"');
  expect((await browser.submit(`${one}/revoke`, { which: 'another key', kid: 'with space' })).body).toContain('href="#kid"');
  expect(sent('POST /v1/clients')).toEqual([]);
  await browser.submit(`${one}/revoke`, { which: 'another key', kid: 'elsewhere-1' });
  await browser.get(`${one}/revoke`);
  expect((await browser.submit(`${one}/revoke`, { which: 'cwm-2026', kid: '' })).body).toContain('The key is taken back, for good.');
  expect(sent('POST /v1/clients')).toEqual([{ kid: 'elsewhere-1' }, { kid: 'cwm-2026' }]);
});

test('a machine is suspended for a reason, and only what it is not yet is offered', async () => {
  const browser = await as('data-lead');
  expect([(await browser.get(one)).body.includes(`${one}/resume`), (await browser.get(`${one}/resume`)).status]).toEqual([false, 404]);
  await browser.get(`${one}/suspend`);
  expect((await browser.submit(`${one}/suspend`)).body).toContain('href="#reason"');
  expect((await browser.submit(`${one}/suspend`, { reason: 'compromised' })).body).toContain('The machine is suspended.');
  expect(sent('POST /v1/clients')).toEqual([{ status: 'suspended', reason: 'compromised' }]);
  const [client] = machines().clients;
  world.core.answers.set('GET /v1/clients', { clients: [{ ...client, status: 'suspended' }], waiting: [] });
  await browser.get(`${one}/resume`);
  expect((await browser.submit(`${one}/resume`, { reason: 'settled' })).body).toContain('The machine is let in again.');
});

test('a machine whose keys the partner publishes is asked for none; one of others is not there', async () => {
  const browser = await as('administrator');
  expect([(await browser.get('/machines/tawe-host')).body.includes('/new-key'), (await browser.get('/machines/tawe-host/new-key')).status]).toEqual([false, 404]);
  for (const path of ['/machines/others', '/machines/others/revoke', `/machine-keys/${roomIds.reset}`, '/machines/..%2fme']) expect([path, (await browser.get(path)).status]).toEqual([path, 404]);
});
