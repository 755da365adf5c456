import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, test } from 'vitest';

import { loadConnector } from './load-connector.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'load-'));
  const connector = (id: string): string => `{ id: '${id}', config: {}, delivers: { modes: [], deletes: [] }, check() {} }`;
  await writeFile(join(folder, 'one.mjs'), `export const only = ${connector('only-one')};\nexport const schema = {};\n`);
  await writeFile(join(folder, 'two.mjs'), `export const a = ${connector('first')};\nexport const b = ${connector('second')};\n`);
  await writeFile(join(folder, 'none.mjs'), 'export const nothing = 1;\n');
});
afterEach(() => rm(folder, { recursive: true }));

test.each([
  ['./one.mjs', 'only-one'],
  ['./one.mjs#only-one', 'only-one'],
  ['./two.mjs#second', 'second'],
  ['./two.mjs', 'connector-ambiguous'],
  ['./two.mjs#third', 'connector-unknown'],
  ['./none.mjs', 'connector-unknown'],
  ['./missing.mjs', 'connector-unknown'],
  ['no-such-connector', 'connector-unknown'],
  ['@nobody/no-such-package', 'connector-unknown'],
])('%s is %s', async (called, expected) => {
  const found = await loadConnector(called, folder);
  expect(typeof found === 'string' ? found : found.id).toBe(expected);
});
