import { expect, test } from 'vitest';

import { coreProblem } from '../core/core-fault.ts';
import { faultsOf } from './fault.ts';

const body = (errors: object[], detail = 'Rhai meysydd.'): object => ({ code: 'invalid-request', detail, errors });
const fieldOf = (pointer: string): { field: string } | undefined => (pointer.startsWith('/gateways') ? { field: 'gateways' } : undefined);

test('each pointer is said at its field, once, in both languages', () => {
  const faults = faultsOf(coreProblem(400, body([{ pointer: '/gateways/0', rule: 'not-available' }, { pointer: '/gateways/1', rule: 'not-available' }])), fieldOf);
  expect(faults.map(({ field }) => field)).toEqual(['gateways']);
  expect(faults[0]?.text.en).not.toBe(faults[0]?.text.cy);
});

test('what no field is to blame for is said in the core’s own words', () => {
  expect(faultsOf(coreProblem(409, body([])), fieldOf)).toEqual([{ text: { en: 'Rhai meysydd.', cy: 'Rhai meysydd.' } }]);
  expect(faultsOf(coreProblem(400, body([{ pointer: '/elsewhere', rule: 'x' }])), fieldOf)).toHaveLength(1);
});

test('an unreadable body is a problem all the same', () => {
  expect(coreProblem(502, '<html>')).toMatchObject({ status: 502, kind: 'unavailable', errors: [], detail: '' });
  expect(coreProblem(400, { errors: [null, { pointer: 1 }, 'x'] }).errors).toEqual([]);
});
