import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { startFaults } from './start-faults.ts';

test('the documentation names each refusal to start', () => {
  const page = readFileSync(new URL('../../../docs/failure-modes.md', import.meta.url), 'utf8');
  expect(Object.keys(startFaults).filter((code) => !page.includes(`\`${code}\``))).toEqual([]);
});
