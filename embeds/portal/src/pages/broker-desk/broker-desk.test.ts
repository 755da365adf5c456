import { expect, test } from 'vitest';

import { ids, message } from '../../../test/governing-examples.ts';
import { usePortal } from '../../../test/use-portal.ts';

const { world, as, sent } = await usePortal();

test('the list names nobody and opens nothing; the open ones stand there first', async () => {
  const { body } = await (await as('broker')).get('/broker-desk?status=anything');
  expect([body.includes('waits for more than a working day'), body.includes('Mair'), body.includes('01632 960123')]).toEqual([true, false, false]);
  expect(world.core.asked.filter((each) => each.includes('broker-cases'))).toEqual(['GET /v1/broker-cases?status=open']);
});

test('a message says whom to call, about whom, and which own records may be meant; nothing of it is in the title', async () => {
  const page = await (await as('broker')).get(`/broker-desk/${ids.message}`);
  expect(page.title).toBe('Message – MAST');
  for (const said of ['href="tel:01632960123"', 'Mair Jones', 'born 12 March 2011', '14 Heol y Bont, SA99 1AB', 'Please call before four today.', 'TC/5512', 'Assessment team 2']) expect(page.body).toContain(said);
});

test('an answer is chosen on purpose, and only then may the message be closed', async () => {
  const browser = await as('broker');
  const open = await browser.get(`/broker-desk/${ids.message}`);
  expect([open.body.includes('/close'), open.body.includes(' checked')]).toEqual([false, false]);
  expect((await browser.submit(`/broker-desk/${ids.message}/answer`)).body).toContain('href="#answer"');
  const done = await browser.submit(`/broker-desk/${ids.message}/answer`, { answer: 'will-call' });
  expect([done.body.includes('The answer is kept.'), sent('/answer')]).toEqual([true, [{ answer: 'will-call' }]]);
  world.core.answers.set('POST /v1/broker-cases/:id/read', { ...message, status: 'answered', answer: 'will-call' });
  await browser.get(`/broker-desk/${ids.message}`);
  expect((await browser.submit(`/broker-desk/${ids.message}/close`)).body).toContain('The message is closed.');
});

test('what a colleague did meanwhile is said', async () => {
  const browser = await as('broker');
  world.core.answers.set('POST /v1/broker-cases/:id/answer', { problem: { status: 409, code: 'state-changed' } });
  await browser.get(`/broker-desk/${ids.message}`);
  expect((await browser.submit(`/broker-desk/${ids.message}/answer`, { answer: 'no-call' })).body).toContain('Somebody else of the desk has answered');
});

test('the desk is for brokers', async () => {
  expect((await (await as('information-governance-lead')).get('/broker-desk')).status).toBe(403);
});
