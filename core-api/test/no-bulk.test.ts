import { beforeAll, expect, test } from 'vitest';

import { buildAppForDocs } from '../src/app.ts';

type Schema = { type?: string | string[]; properties?: Record<string, Schema>; items?: Schema; anyOf?: Schema[]; oneOf?: Schema[]; allOf?: Schema[]; $ref?: string; maxItems?: number; additionalProperties?: boolean | Schema };
type Operation = { operationId: string; tags?: string[]; parameters?: { in: string; name: string }[]; requestBody?: { content: Record<string, { schema: Schema }> }; responses: Record<string, { content?: Record<string, { schema: Schema }> }> };

let operations: { path: string; method: string; operation: Operation }[];
let schemas: Record<string, Schema>;

beforeAll(async () => {
  const app = await buildAppForDocs();
  const document = app.swagger() as unknown as { paths: Record<string, Record<string, Operation>>; components: { schemas: Record<string, Schema> } };
  operations = Object.entries(document.paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]) => ({ path, method, operation })));
  ({ schemas } = document.components);
  await app.close();
});

/** Names under which a person or an address is asked about. */
const particulars = new Set(['given', 'family', 'middle', 'dateOfBirth', 'nhsNumber', 'line1', 'postcode', 'uprn', 'names']);

/** Whether a schema holds a list of somebody's particulars, and how long a list may be. */
function listsOfPeople(schema: Schema | undefined, path = '', within: readonly string[] = []): { at: string; most: number | undefined }[] {
  if (schema === undefined) return [];
  if (schema.$ref !== undefined) {
    const name = schema.$ref.split('/').at(-1) ?? '';
    return within.includes(name) ? [] : listsOfPeople(schemas[name], path, [...within, name]);
  }
  const parts = [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])].flatMap((part) => listsOfPeople(part, path, within));
  const properties = Object.entries(schema.properties ?? {}).flatMap(([name, part]) => listsOfPeople(part, `${path}/${name}`, within));
  const items = schema.items === undefined ? [] : [...(holdsParticulars(schema.items) ? [{ at: path, most: schema.maxItems }] : []), ...listsOfPeople(schema.items, `${path}/*`, within)];
  return [...parts, ...properties, ...items];
}

function holdsParticulars(schema: Schema, within: readonly string[] = []): boolean {
  if (schema.$ref !== undefined) {
    const name = schema.$ref.split('/').at(-1) ?? '';
    return !within.includes(name) && holdsParticulars(schemas[name] ?? {}, [...within, name]);
  }
  return Object.keys(schema.properties ?? {}).some((name) => particulars.has(name)) || [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])].some((part) => holdsParticulars(part, within));
}

const people = (one: { path: string; operation: Operation }): boolean => one.operation.tags?.includes('feeds') !== true && !one.path.includes('/batches') && !one.path.startsWith('/v1/cds-services');
const bodyOf = ({ requestBody }: Operation): Schema | undefined => requestBody?.content['application/json']?.schema;

test('nobody can be looked up by a list: no question holds more than one person and one address, and a family case names at most eight', () => {
  const lists = operations.filter(people).flatMap((one) => listsOfPeople(bodyOf(one.operation)).map(({ at, most }) => `${one.operation.operationId} ${at} ${most ?? 'without end'}`));
  expect(lists).toEqual(['createDeclaration /members 8', 'giveStaffParticulars /addresses 4']);
});

test('no file or list is uploaded by anybody but a connector, which sends its own organisation’s records', () => {
  const kinds = operations.filter(({ operation }) => operation.requestBody !== undefined).flatMap(({ operation }) => Object.keys(operation.requestBody?.content ?? {}));
  expect([...new Set(kinds)]).toEqual(['application/json']);
});

test('there is no type-ahead over people: whatever is asked of a person travels in a body under a declaration, and only addresses of a whole postcode are completed', () => {
  const inAddresses = operations.flatMap(({ operation }) => (operation.parameters ?? []).map(({ name }) => name));
  for (const name of [...particulars, 'q', 'query', 'search', 'prefix', 'name', 'starts']) expect(inAddresses).not.toContain(name);
  const undeclared = operations.filter(people).filter(({ operation }) => operation.tags?.includes('search') === true && bodyOf(operation) !== undefined && holdsParticulars(bodyOf(operation) ?? {}));
  for (const { operation } of undeclared) expect([operation.operationId, Object.keys(resolve(bodyOf(operation)).properties ?? {}).some((name) => ['declarationId', 'gateway'].includes(name))]).toEqual([operation.operationId, true]);
  const completing = operations.filter(({ operation }) => Object.keys(resolve(bodyOf(operation)).properties ?? {}).includes('query')).map(({ operation }) => [operation.operationId, Object.keys(resolve(bodyOf(operation)).properties ?? {}).toSorted()]);
  expect(completing).toEqual([['lookUpAddress', ['declarationId', 'postcode', 'query']]]);
});

test('an answer lists at most twenty people', () => {
  expect(resolve(schemas['Answer']).properties?.['people']?.maxItems).toBe(20);
});

function resolve(schema: Schema | undefined): Schema {
  return schema?.$ref === undefined ? (schema ?? {}) : resolve(schemas[schema.$ref.split('/').at(-1) ?? '']);
}
