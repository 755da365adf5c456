import fc from 'fast-check';
import { expect, test } from 'vitest';

import { cdsWorld, hookCall } from '../test/cds-world.ts';
import type { Answer } from '../test/cds-world.ts';
import { broken, discoveryInvariants, emptyPlaces, replyInvariants } from '../test/invariants.ts';

/** Names that try to leave the place they are put in: Markdown, HTML, right-to-left marks, nothing at all. */
const nasty = fc.oneof(fc.string({ maxLength: 200 }), fc.constantFrom('', '<img src=x onerror=alert(1)>', '[x](javascript:alert(1))', '**bold**', '# h', '![](https://evil.example/p.png)', '‮Mair', 'O’Brien-Smith', 'null'));
const patient = fc.record(
  {
    resourceType: fc.constantFrom('Patient', 'Patient', 'Patient', 'OperationOutcome', 'Bundle'),
    id: fc.constantFrom('1288992', '1288992', '1288992', 'another'),
    name: fc.oneof(fc.array(fc.record({ use: nasty, family: nasty, given: fc.array(fc.oneof(nasty, fc.constant(null)), { maxLength: 3 }) }, { requiredKeys: [] }), { maxLength: 3 }), fc.jsonValue()),
    birthDate: fc.oneof(fc.constantFrom('2011-03-12', '2011', '2011-13-40', ''), fc.jsonValue()),
    address: fc.oneof(fc.array(fc.record({ line: fc.array(nasty, { maxLength: 3 }), city: nasty, postalCode: fc.constantFrom('WS1 3DD', 'nonsense', '') }, { requiredKeys: [] }), { maxLength: 2 }), fc.jsonValue()),
    identifier: fc.oneof(fc.array(fc.record({ system: fc.constant('https://fhir.nhs.uk/Id/nhs-number'), value: fc.constantFrom('9990000018', '9999999999', 'x') }), { maxLength: 2 }), fc.jsonValue()),
    meta: fc.oneof(fc.record({ security: fc.array(fc.record({ code: fc.constantFrom('R', 'V', 'U', 'N') }), { maxLength: 2 }) }), fc.jsonValue()),
  },
  { requiredKeys: ['resourceType', 'id'] },
);
const prefetch = fc.oneof(fc.constant(undefined), fc.constant(null), fc.constant({}), fc.record({ patient: fc.oneof(patient, fc.constant(null), fc.jsonValue()) }));
const context = fc.record(
  { userId: fc.oneof(fc.constant('Practitioner/1'), nasty), patientId: fc.constantFrom('1288992', '1288992', '../evil', ''), encounterId: fc.constantFrom('e1', null, 'e2'), appointments: fc.constantFrom({ resourceType: 'Bundle' }, null, []) },
  { requiredKeys: ['userId', 'patientId'] },
);
const wild = fc.record({ hook: fc.constantFrom('patient-view', 'encounter-start', 'appointment-book', 'order-sign'), context, prefetch, fhirServer: fc.constantFrom(undefined, 'https://fhir.test/r4', 'nonsense') }).map((changes) => hookCall(changes));
const anyCall = fc.tuple(fc.constantFrom('mast-who-else', 'mast-before-booking'), wild);
/** Calls of the right form, whatever came with them. */
const rightCall = fc
  .tuple(fc.constantFrom(['mast-who-else', 'patient-view'], ['mast-who-else', 'encounter-start'], ['mast-before-booking', 'appointment-book']), nasty.filter((user) => user !== ''), prefetch)
  .map(([[service = '', hook], user, given]) => [service, hookCall({ hook, context: { userId: user, patientId: '1288992', encounterId: 'e1', appointments: { resourceType: 'Bundle' } }, prefetch: given })] as [string, Record<string, unknown>]);
const calls = fc.oneof({ arbitrary: rightCall, weight: 3 }, { arbitrary: anyCall, weight: 1 });

const language = fc.constantFrom('en', 'cy');
const cpisUrl = fc.constantFrom(undefined, 'https://cpis.example/open');
const uuid = fc.uuid();
const coreAnswer: fc.Arbitrary<Answer> = fc.oneof(
  { arbitrary: fc.record({ language, cpisUrl, card: fc.record({ id: uuid, finding: fc.constantFrom('not-made', 'none-found', 'involved') }) }).map((body) => ({ status: 200, body })), weight: 6 },
  { arbitrary: fc.record({ language, patientNeeded: fc.record({ continuation: fc.constant('c'), fhirServer: fc.constantFrom(undefined, 'https://fhir.test/r4') }) }).map((body) => ({ status: 200, body })), weight: 1 },
  { arbitrary: fc.constantFrom<Answer>({ status: 401 }, { status: 400 }, { status: 503 }, { status: 500 }, 'unreachable'), weight: 1 },
);
const acceptLanguage = fc.constantFrom('', 'en', 'cy-GB', 'fr, cy;q=0.3', 'xx');

test('every reply keeps every invariant of the specification, whatever is sent and whatever core says; and no word of the call comes back', { timeout: 60_000 }, async () => {
  let cards = 0;
  let given: Answer = 'unreachable';
  const { app } = await cdsWorld(() => given);
  await fc.assert(
    fc.asyncProperty(calls, coreAnswer, acceptLanguage, async ([id, body], answer, wished) => {
      given = answer;
      const response = await app.inject({ method: 'POST', url: `/cds-services/${id}`, headers: { authorization: 'Bearer x.y.z', 'content-type': 'application/json', 'accept-language': wished }, payload: JSON.stringify(body) });
      expect([200, 400, 401, 412, 503]).toContain(response.statusCode);
      const reply: unknown = response.json();
      const isCard = response.statusCode === 200;
      if (isCard) cards += 1;
      expect(isCard ? broken(replyInvariants, reply) : (reply as { resourceType?: string }).resourceType).toEqual(isCard ? [] : 'OperationOutcome');
      expect(emptyPlaces(reply as never)).toEqual([]);
      expect(response.body).not.toMatch(/onerror|javascript|evil|Mair|Brien|1288992|Practitioner/);
    }),
    { numRuns: 300, seed: 20_261_122 },
  );
  // A property of replies that were never made proves nothing.
  expect(cards).toBeGreaterThan(60);
});

test('discovery keeps its own', async () => {
  let given: Answer = 'unreachable';
  const { app } = await cdsWorld(() => given);
  await fc.assert(
    fc.asyncProperty(fc.boolean(), language, acceptLanguage, async (asksForPatient, registered, wished) => {
      given = { status: 200, body: { language: registered, asksForPatient } };
      const response = await app.inject({ method: 'GET', url: '/cds-services', headers: { authorization: 'Bearer x.y.z', 'accept-language': wished } });
      expect(response.statusCode).toBe(200);
      expect(broken(discoveryInvariants, response.json())).toEqual([]);
      const services = response.json<{ services: { prefetch?: unknown }[] }>().services;
      expect(services).toHaveLength(3);
      expect(services.every((each) => (each.prefetch !== undefined) === asksForPatient)).toBe(true);
    }),
    { numRuns: 60, seed: 20_261_122 },
  );
});

/** Each invariant meets the fault that it is there for, so that none holds because it looks at nothing. */
const good = { summary: 'x', indicator: 'info', source: { label: 'y' }, uuid: '0199aaaa-0000-7000-8000-000000000001' };
const suggestion = { label: 'x', actions: [{ type: 'delete', description: 'x', resourceId: 'Patient/1' }] };
test.each<[string, object]>([
  ['cds-resp-1', { cards: [{ ...good, selectionBehavior: 'at-most-one', suggestions: [{ ...suggestion, isRecommended: true }, { ...suggestion, isRecommended: true }] }] }],
  ['cds-resp-2', { cards: [{ ...good, selectionBehavior: 'any', suggestions: [{ ...suggestion, actions: [{ type: 'delete', description: 'x', resource: { id: '1' } }] }] }] }],
  ['cds-resp-3', { cards: [{ ...good, links: [{ label: 'x', url: 'https://a.test/', type: 'absolute', appContext: 'x' }] }] }],
  ['cds-resp-4', { cards: [{ ...good, overrideReasons: [{ code: 'x', system: 'y' }] }] }],
  ['cds-resp-5', { cards: [{ ...good, selectionBehavior: 'any', suggestions: [{ ...suggestion, actions: [{ type: 'create', resource: { id: '1' } }] }] }] }],
  ['cds-resp-6', { cards: [{ ...good, suggestions: [suggestion] }] }],
  ['cds-resp-7', { cards: [{ ...good, selectionBehavior: 'any', suggestions: [{ ...suggestion, actionSelectionBehavior: 'some' }] }] }],
  ['cards is there', { systemActions: [{ type: 'update' }] }],
  ['summary', { cards: [{ ...good, summary: 'x'.repeat(140) }] }],
  ['a card’s uuid', { cards: [{ ...good, uuid: 'x' }] }],
  ['every link', { cards: [{ ...good, links: [{ label: 'x', url: '/relative', type: 'smart' }] }] }],
  ['nothing is empty', { cards: [{ ...good, detail: '' }] }],
  ['nothing is empty', { cards: [{ ...good, links: [] }] }],
  ['nothing is empty', { cards: [{ ...good, detail: null }] }],
  ['nothing is empty', { cards: [good], extension: {} }],
  ['no member', { cards: [{ ...good, risk: 3 }] }],
])('the invariant %s is broken by what breaks it', (id, reply) => {
  expect(broken(replyInvariants, reply).some((each) => each.startsWith(id))).toBe(true);
});
