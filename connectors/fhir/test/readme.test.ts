import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

import { fhirConfig } from '../src/config.ts';

const readme = readFileSync(join(import.meta.dirname, '../README.md'), 'utf8');

test('its example is a configuration that the connector takes', () => {
  const [, example = ''] = /```yaml\n([\s\S]*?)```/.exec(readme) ?? [];
  const [feed] = z.array(z.object({ config: z.record(z.string(), z.unknown()) })).parse(parse(example));
  const config = feed?.config ?? {};
  expect(fhirConfig.safeParse({ ...config, auth: { ...(config['auth'] as object), privateKey: 'k' } }).error).toBeUndefined();
});

test('every code that the connector can throw has its line', () => {
  const listed = new Set([...readme.matchAll(/`([a-z][a-z0-9-]+)`/g)].map(([, code]) => code));
  const files = readdirSync(join(import.meta.dirname, '../src'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const thrown = files.flatMap((file) => [...readFileSync(join(import.meta.dirname, '../src', file), 'utf8').matchAll(/ConnectorError\('\w+', (?:[^')]+ \? )?'([a-z0-9-]+)'(?: : '([a-z0-9-]+)')?/g)].flatMap(([, one, other]) => [one, other]).filter((code) => code !== undefined));
  expect([...new Set(thrown)].filter((code) => !listed.has(code))).toEqual([]);
  expect(thrown.length).toBeGreaterThan(25);
});
