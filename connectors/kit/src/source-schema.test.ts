import { expect, test } from 'vitest';

import { compareSchemas, schemaHash } from './source-schema.ts';
import type { SourceField, SourceSchema } from './source-schema.ts';

const field = (name: string, type: SourceField['type'] = 'text', required = false): SourceField => ({ name, type, required });
const schema = (...fields: SourceField[]): SourceSchema => ({ streams: [{ name: 'people', fields }] });
const base = schema(field('id', 'text', true), field('born', 'date'));

test('the hash is of the schema, not of its order', () => {
  expect(schemaHash(schema(field('born', 'date'), field('id', 'text', true)))).toBe(schemaHash(base));
  expect(schemaHash(schema(field('id', 'text', true), field('born', 'text')))).not.toBe(schemaHash(base));
});

test.each<[string, SourceSchema, string, string[]]>([
  ['the same', base, 'none', []],
  ['a field more', schema(...base.streams[0]?.fields ?? [], field('note')), 'additive', ['added']],
  ['a required field more', schema(...base.streams[0]?.fields ?? [], field('note', 'text', true)), 'breaking', ['added']],
  ['a field less', schema(field('id', 'text', true)), 'breaking', ['removed']],
  ['a renamed field', schema(field('id', 'text', true), field('dob', 'date')), 'breaking', ['removed', 'added']],
  ['another type', schema(field('id', 'text', true), field('born', 'text')), 'breaking', ['retyped']],
])('%s is told apart', (_name, after, kind, changes) => {
  expect(compareSchemas(base, after)).toMatchObject({ kind, changes: changes.map((change) => ({ change })) });
});
