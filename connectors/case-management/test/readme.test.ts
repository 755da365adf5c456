import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { configTable } from '@mast/connector-kit';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

import { databaseConfig, mappingSchema, odataConfig } from '../src/index.ts';

const readme = readFileSync(join(import.meta.dirname, '../README.md'), 'utf8');
const source = (pattern: RegExp): string[] => [...readme.matchAll(pattern)].map(([, text = '']) => text);

test.each([['the reporting database', databaseConfig], ['OData', odataConfig], ['mappings', mappingSchema]])("the table of %s is the schema's", (_what, schema) => {
  expect(readme).toContain(configTable(schema));
});

test('its example is a configuration that the connector takes', () => {
  const [example] = source(/```yaml\n([\s\S]*?)```/g);
  const file = z.object({ feeds: z.array(z.object({ config: z.record(z.string(), z.unknown()) })) }).parse(parse(example ?? ''));
  const secret = 's'.repeat(40);
  const config = file.feeds[0]?.config ?? {};
  expect(databaseConfig.safeParse({ ...config, comparisonKey: secret, database: { ...(config['database'] as object), password: secret } }).error).toBeUndefined();
});

test('every code that the connector can throw has its line', () => {
  const listed = new Set(source(/`([a-z][a-z-]+)`/g));
  const thrown = ['comparison', 'database', 'odata', 'shapes'].flatMap((folder) => codesIn(join(import.meta.dirname, '../src', folder)));
  expect([...new Set(thrown)].filter((code) => !listed.has(code) && !unreachable.has(code))).toEqual([]);
  expect(thrown.length).toBeGreaterThan(20);
});

/** Told under another name, or held by the configuration's schema before. */
const unreachable: ReadonlySet<string> = new Set(['mapping-missing', 'cursor-forgotten']);

function codesIn(folder: string): string[] {
  return readdirSync(folder).filter((file) => file.endsWith('.ts')).flatMap((file) => [...readFileSync(join(folder, file), 'utf8').matchAll(/ConnectorError\('\w+', (?:\w+ \? )?'([a-z-]+)'(?: : '([a-z-]+)')?/g)].flatMap(([, one = '', other = '']) => [one, other].filter(Boolean)));
}
