import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

import { mapStandard } from './map-standard.ts';

const part = z.record(z.string(), z.unknown());
const caseSchema = z.strictObject({ is: z.string(), patient: part, agreement: part.optional(), identifiers: z.unknown().optional(), names: z.unknown().optional(), birth: z.unknown().optional(), death: z.unknown().optional(), addresses: z.unknown().optional() });
const cases = z.record(z.string(), z.array(caseSchema)).parse(parse(readFileSync(join(import.meta.dirname, 'cases/patient.yaml'), 'utf8')));

for (const [group, listed] of Object.entries(cases)) {
  test.each(listed)(`${group}: $is`, ({ patient, agreement, identifiers, names, birth, death, addresses }) => {
    const outcome = mapStandard({ resources: { patient }, agreement });
    const record = outcome.kind === 'record' ? outcome.record : {};
    const person = record['person'] as Record<string, unknown>;
    expect(outcome.kind).toBe('record');
    const got: Record<string, unknown> = { verification: person['identifiers'], names: person['names'], birth: person['dateOfBirth'], addresses: record['addresses'] };
    const expected: Record<string, unknown> = { verification: identifiers, names, birth: birth ?? { value: '2014-03-02', precision: 'day' }, addresses };
    expect(got[group]).toEqual(expected[group]);
    expect(person['dateOfDeath']).toBe(death);
  });
}
