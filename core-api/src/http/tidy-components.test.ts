import { expect, test } from 'vitest';

import { buildAppForDocs } from '../app.ts';

type Document = {
  openapi: string;
  paths: Record<string, Record<string, { operationId: string; security: unknown[]; parameters?: { in: string; name: string }[]; responses: Record<string, { content?: Record<string, unknown> }> }>>;
  components: { schemas: Record<string, unknown> };
};

const app = await buildAppForDocs();
const document = app.swagger() as unknown as Document;
const operations = Object.entries(document.paths).flatMap(([url, methods]) => Object.entries(methods).map(([method, operation]) => ({ url, method, ...operation })));

test('the document is OpenAPI 3.1 and is built without a database', () => {
  expect(document.openapi).toMatch(/^3\.1/);
  expect(operations.length).toBeGreaterThanOrEqual(11);
});

test('every operation has an id of its own, an auth declaration and a schema for each response', () => {
  expect(new Set(operations.map((operation) => operation.operationId)).size).toBe(operations.length);
  for (const { url, security, responses } of operations) {
    expect(security, url).toBeInstanceOf(Array);
    for (const [status, { content }] of Object.entries(responses)) expect(content, `${url} ${status}`).toBeDefined();
  }
});

test('every named schema is reached from a path, none stands twice, and every reference resolves', () => {
  const names = Object.keys(document.components.schemas);
  expect(names.filter((name) => name.endsWith('Input'))).toEqual([]);
  const references = new Set([...JSON.stringify(document).matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name ?? ''));
  expect([...references].toSorted((a, b) => a.localeCompare(b))).toEqual(names.toSorted((a, b) => a.localeCompare(b)));
});

test('the document is the same on every build', async () => {
  const again = await buildAppForDocs();
  expect(JSON.stringify(again.swagger())).toBe(JSON.stringify(document));
});

/** One a line, in the order of the alphabet: a line more is what is under review. */
const reviewedParameters = [
  'path *',
  'path accessRequestId',
  'path accountId',
  'path agreementId',
  'path alertId',
  'path caseId',
  'path clientId',
  'path contactId',
  'path declarationId',
  'path disputeId',
  'path entryId',
  'path feedId',
  'path level',
  'path log',
  'path month',
  'path organisationCode',
  'path overrideId',
  'path personId',
  'path placeId',
  'path requestId',
  'path resetId',
  'path reviewId',
  'path rightsCaseId',
  'path sampleId',
  'path service',
  'path sessionId',
  'path shieldId',
  'path step',
  'path taskId',
  'path teamId',
  'path version',
  'path watchId',
  'path withholdingId',
  'query account',
  'query accountId',
  'query cursor',
  'query day',
  'query due',
  'query from',
  'query gateway',
  'query kind',
  'query role',
  'query scope',
  'query state',
  'query status',
  'query subject',
  'query teamId',
  'query to',
  'query waiting',
];

test('paths and queries take ids and kinds only: a new parameter is a reviewed change', () => {
  const parameters = operations.flatMap((operation) => (operation.parameters ?? []).map((parameter) => `${parameter.in} ${parameter.name}`));
  expect([...new Set(parameters)].toSorted()).toEqual(reviewedParameters);
});
