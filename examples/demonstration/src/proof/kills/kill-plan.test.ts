import { numbersFrom } from '@mast/connector-kit/testing';
import { expect, test } from 'vitest';

import { killPhases } from './kill-phase.ts';
import { killPlan, victims } from './kill-plan.ts';

test('victims take turns, and every fifteen kills meet each of them once in each phase', () => {
  const plan = killPlan(150, numbersFrom(7));
  expect(plan).toHaveLength(150);
  expect(plan.map(({ victim }) => victim)).toEqual(plan.map((_kill, at) => victims[at % 3]));
  for (let from = 0; from < 150; from += 15) {
    const met = new Set(plan.slice(from, from + 15).map(({ victim, phase }) => `${victim} ${phase}`));
    expect(met.size).toBe(victims.length * killPhases.length);
  }
});

test('the seed decides it', () => {
  expect(killPlan(40, numbersFrom(7))).toEqual(killPlan(40, numbersFrom(7)));
  expect(killPlan(40, numbersFrom(7))).not.toEqual(killPlan(40, numbersFrom(8)));
});
