import { expect, test } from 'vitest';

import { transparency } from '../../../test/assurance-examples.ts';
import { browse } from '../../../test/browse.ts';
import { textOf } from '../../../test/page-text.ts';
import { usePortal } from '../../../test/use-portal.ts';

const { as, world } = await usePortal();
/** The portal keeps what it read for a quarter of an hour: each test comes a day later. */
let days = 0;
const tomorrow = (): void => {
  days += 1;
  const at = Date.now() + days * 86_400_000;
  world.now = () => new Date(at);
};
const publicPage = async (path = '/transparency') => {
  tomorrow();
  return browse(world.urls.portal).get(path);
};

test('everybody reads it without signing in: who takes part, which fields, under which law, how often, and how to object', async () => {
  world.core.answers.set('GET /v1/transparency', transparency);
  const { status, body } = await publicPage();
  expect(status).toBe(200);
  const text = textOf(body);
  expect(text).toMatch(/How to ask, object or complain Ask any of the organisations above\. Complain to the Information Commissioner\. .*South Wales Police Asks questions Headlines \(Police\) offences Tawe Bay University Health Board Asks questions Nothing: it asks only/);
  expect(text).toContain('names, date of birth or expected date');
  expect(text).toContain('Children Act 1989, section 47');
  expect(text).toMatch(/October 2026 1,412 377 September 2026 fewer than 5 fewer than 5/);
  expect(text).toContain('Not yet: in no month were five or more answers that were drawn at random decided on.');
  expect(body).not.toContain('Sign out');
});

test('it is there in Welsh, and leads from the start page and the foot of every page', async () => {
  world.core.answers.set('GET /v1/transparency', transparency);
  tomorrow();
  const browser = browse(world.urls.portal);
  expect((await browser.get('/')).body.match(/href="\/transparency"/g)).toHaveLength(2);
  const text = textOf((await browser.get('/transparency?language=cy', { 'accept-language': 'cy' })).body);
  expect(text).toContain('Heddlu De Cymru');
  expect(text).toContain('Gofynnwch i unrhyw un o’r sefydliadau uchod.');
  expect(text).toContain('llai na 5');
});

test('the core is asked once in a quarter of an hour, as nobody, whoever reads', async () => {
  const headers: unknown[] = [];
  tomorrow();
  const browser = await as('practitioner');
  world.core.answers.set('GET /v1/transparency', (_body: unknown, _session: object, request: { headers: Record<string, unknown> }) => {
    headers.push(request.headers['authorization']);
    return transparency;
  });
  await browser.get('/transparency');
  await browse(world.urls.portal).get('/transparency');
  expect(headers).toEqual([undefined]);
});

test('where nothing is in force it says so, and a core that is away is no page of nothing', async () => {
  world.core.answers.set('GET /v1/transparency', { ...transparency, partners: [], gateways: [], searches: [], months: { shown: null, stored: null } });
  const text = textOf((await publicPage()).body);
  for (const empty of ['No agreement is in force', 'No legal basis is open today', 'No month is over']) expect(text).toContain(empty);
  world.core.answers.set('GET /v1/transparency', { problem: { status: 503, code: 'service-unavailable' } });
  const away = await publicPage();
  expect([away.status, textOf(away.body).includes('No agreement is in force')]).toEqual([503, false]);
});
