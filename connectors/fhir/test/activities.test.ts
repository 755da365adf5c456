import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

import { readResource } from '../src/resources/read-resource.ts';
import { mapStandard } from './map-standard.ts';
import type { StandardName } from './standard-resources.ts';
import { standardResources } from './standard-resources.ts';

const part = z.record(z.string(), z.unknown());
const names = Object.keys(standardResources) as [StandardName, ...StandardName[]];
const caseSchema = z.strictObject({ is: z.string(), map: z.enum(names).optional(), resources: z.record(z.string(), part.nullable()).optional(), agreement: part.optional(), contacts: part.optional(), gives: z.union([z.string(), part]) });
const cases = z.record(z.string(), z.array(caseSchema)).parse(parse(readFileSync(join(import.meta.dirname, 'cases/activities.yaml'), 'utf8')));

/** What the record has at the places that the case names; null for a part that is not there. */
function seen(expected: unknown, got: unknown): unknown {
  if (Array.isArray(expected) || typeof expected !== 'object' || expected === null) return got ?? null;
  return Object.fromEntries(Object.entries(expected).map(([name, value]) => [name, seen(value, typeof got === 'object' && got !== null ? (got as Record<string, unknown>)[name] : undefined)]));
}

for (const [group, listed] of Object.entries(cases)) {
  test.each(listed)(`${group}: $is`, ({ gives, ...wish }) => {
    const outcome = mapStandard(wish);
    const said = typeof gives === 'string' ? `${outcome.kind} ${'rule' in outcome ? outcome.rule : ''}` : seen(gives, outcome.kind === 'record' ? outcome.record : outcome);
    expect(said).toEqual(gives);
  });
}

test('of a restricted person nothing of any place is in the record, whatever the server sends', () => {
  const restricted = { meta: { security: [{ code: 'R' }] }, address: [{ use: 'home', line: ['1 Secret Street'], postalCode: 'SA1 1AA' }], generalPractitioner: [{ identifier: { system: 'https://fhir.nhs.uk/Id/ods-organization-code', value: 'W98001' } }] };
  for (const map of ['encounter', 'appointment', 'episode', 'flag'] as const) {
    const outcome = mapStandard({ map, resources: { patient: restricted } });
    expect(outcome).toMatchObject({ kind: 'record', record: { sensitivity: 1 } });
    expect(JSON.stringify(outcome)).not.toMatch(/Secret|SA1|W98001|Emergency department|Example Health Board|7A3|Gweithiwr|96011|96010|96013/);
  }
});

test.each(['R', 'V', 'REDACTED'])('of somebody labelled %s the reader itself reads no address', (code) => {
  const address = [{ use: 'home', line: ['1 Secret Street'], postalCode: 'SA1 1AA' }];
  const read = readResource({ ...standardResources.patient, address, meta: { security: [{ code }] } }, { marks: {} });
  expect(read).toMatchObject({ addresses: [] });
  expect(JSON.stringify(read)).not.toMatch(/Secret|SA1/);
});
