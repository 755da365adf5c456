import { expect, test } from 'vitest';

import type { Rung } from './climb.ts';
import { climb } from './climb.ts';
import { readRules } from './read-rules.ts';

const rules = readRules();
const rung = (rule: string, severity: Rung['severity'], day = 1, outcome: Rung['outcome'] = null): Rung => ({ rule, severity, day, outcome });
const many = (count: number, one: Rung): Rung[] => Array.from({ length: count }, (_none, day) => ({ ...one, day }));

test.each([
  ['an answer from a restricted record suspects nobody', 'none', many(9, rung('sensitive-hit', 'notice')), 'none'],
  ['an alert moves as far as its rule says', 'none', [rung('own-surname', 'medium')], 'notice'],
  ['low ones do not add up', 'none', many(9, rung('volume', 'low')), 'notice'],
  ['three that weigh move a step further', 'none', many(3, rung('own-surname', 'medium')), 'reason'],
  ['however many of middle weight, no further than a second factor', 'none', many(20, rung('own-surname', 'medium')), 'step-up'],
  ['one high alert never stops anybody', 'none', [rung('sweep', 'high')], 'step-up'],
  ['nor do many of one day', 'none', [rung('sweep', 'high'), rung('own-birth', 'high'), rung('watched', 'high')], 'step-up'],
  ['high ones on three days do', 'none', many(3, rung('sweep', 'high')), 'block'],
  ['what was in order does not count', 'none', many(3, rung('sweep', 'high', 1, 'in-order')), 'none'],
  ['what was talked about still does', 'none', many(3, rung('sweep', 'high', 1, 'talked')), 'block'],
  ['nobody moves down by another alert', 'step-up', [rung('volume', 'low')], 'step-up'],
  ['a block stays', 'block', [], 'block'],
] as const)('%s', (_what, current, late, after) => {
  expect(climb(current, late, rules)).toBe(after);
});
