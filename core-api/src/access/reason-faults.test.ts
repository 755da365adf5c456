import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

import { reasonFaults } from './reason-faults.ts';

type Case = { readonly reason: string; readonly earlier?: string[]; readonly faults: string[] };
const cases = parse(readFileSync(new URL('cases/reasons.yaml', import.meta.url), 'utf8')) as Case[];

test.each(cases)('$reason: $faults', ({ reason, earlier, faults }) => {
  expect(reasonFaults(reason, earlier ?? [])).toEqual(faults);
});

test('every fault has a case, and so has a good reason', () => {
  expect([...new Set(cases.map(({ faults }) => faults.join()))].toSorted()).toEqual(['', 'keyboard-run', 'no-words', 'one-word', 'repeated-text', 'repeated-word']);
});

test('a repeat is a fault only because of what was said before', () => {
  for (const { reason } of cases.filter(({ faults }) => faults[0] === 'repeated-text')) expect(reasonFaults(reason, [])).toEqual([]);
});
