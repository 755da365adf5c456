import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

import { agreementSchema } from '../src/agreement/agreement-schema.ts';
import { columnsOf } from '../src/mapping/columns-of.ts';
import { mapRow } from '../src/mapping/map-row.ts';
import { mappingOf } from '../src/shapes/mapping-of.ts';
import { shapeNames } from '../src/shapes/shape-names.ts';
import type { ShapeName } from '../src/shapes/shape-names.ts';

const root = join(import.meta.dirname, '..');
const text = (path: string): string => readFileSync(join(root, path), 'utf8');
const agreementOf = (name: string): z.infer<typeof agreementSchema> => agreementSchema.parse(parse(text(`agreements/${name}.yaml`)));
const agreements = { children: agreementOf('children'), adults: agreementOf('adults') };
const inputSchema = z.strictObject({ is: z.string(), agreement: z.enum(['children', 'adults']).default('children'), row: z.record(z.string(), z.string().nullable()) });
const contacts = { standard: { team: 'Front door', phone: '01632 960001' }, teams: { T1: { team: 'Safeguarding team', phone: '01632 960010', hours: 'Mon-Fri 9-5', outOfHours: '01632 960011' } } };

const lines = (path: string): unknown[] => text(path).split('\n').filter(Boolean).map((line) => JSON.parse(line) as unknown);
const outcomes = (shape: ShapeName): { is: string; outcome: unknown }[] =>
  lines(`fixtures/${shape}/input.jsonl`).map((line) => {
    const { is, agreement, row } = inputSchema.parse(line);
    return { is, outcome: mapRow(row, { mapping: mappingOf({ shape }), agreement: agreements[agreement], contacts, today: '2026-11-21' }) };
  });

test('every shape that comes with the connector has its folder', () => {
  expect(readdirSync(join(root, 'fixtures')).toSorted()).toEqual([...shapeNames].toSorted());
});

test.each(shapeNames)('%s: rows become the golden records', async (shape) => {
  await expect(outcomes(shape).map((line) => JSON.stringify(line)).join('\n')).toMatchFileSnapshot(join(root, `fixtures/${shape}/expected.jsonl`));
});

test.each(shapeNames)('%s: its fixture has every column that its mapping reads', (shape) => {
  const [first] = lines(`fixtures/${shape}/input.jsonl`).map((line) => inputSchema.parse(line));
  expect(columnsOf(mappingOf({ shape })).filter((column) => !Object.hasOwn(first?.row ?? {}, column))).toEqual([]);
});

test('the two records of an adopted child have nothing in common that is their own, but given name, birth and sex', () => {
  const [before, after] = outcomes('liquidlogic').filter(({ is }) => /adoption, under the birth name|after the order/.test(is)).map(({ outcome }) => (outcome as { record: Record<string, unknown> }).record);
  expect(Object.keys(before?.['person'] ?? {}).toSorted()).toEqual(['dateOfBirth', 'names', 'sex']);
  expect(Object.keys(after?.['person'] ?? {}).toSorted()).toEqual(['dateOfBirth', 'names', 'sex']);
  for (const record of [before, after]) expect(record).toMatchObject({ sensitivity: 1 });
  expect(Object.keys(before ?? {}).filter((key) => ['addresses', 'household', 'caseRef', 'category'].includes(key))).toEqual([]);
  expect(JSON.stringify([before, after])).not.toMatch(/9990000034|Quay Road|"former"/);
});

test('no narrative, and no column that the mapping does not name, is in any record', () => {
  expect(JSON.stringify(shapeNames.map(outcomes))).not.toContain('Narrative');
});
