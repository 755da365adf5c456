import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

import type { IsoDate } from '../shared/brands.ts';
import { dueOn, standing } from './clock.ts';
import { rightsLaw } from './law.ts';
import { rightsKinds } from './rights-kinds.ts';

const day = z.string().transform((text) => text as IsoDate);
const cases = z
  .array(
    z.strictObject({
      why: z.string(),
      clock: z.enum(rightsKinds),
      received: day,
      started: day.nullish(),
      since: day.optional(),
      for: z.enum(['identity', 'clarification']).optional(),
      stood: z.int().optional(),
      extended: z.boolean().optional(),
      acknowledged: day.optional(),
      due: day.nullable(),
      note: z.string().optional(),
    }),
  )
  .parse(parse(readFileSync(new URL('cases/clock.yaml', import.meta.url), 'utf8')));

test.each(cases)('$clock: $why', ({ clock, received, started, since, stood, extended, acknowledged, due, ...one }) => {
  const facts = {
    receivedOn: received,
    startedOn: started === undefined ? received : started,
    stoppedSince: since ?? null,
    stoppedFor: one.for ?? null,
    stoppedDays: stood ?? 0,
    extended: extended ?? false,
    acknowledgedOn: acknowledged ?? null,
  };
  expect(dueOn(rightsLaw.clocks[clock], facts)).toBe(due);
});

test('a case is due soon within seven days of its end, and late on the day after it', () => {
  const due = '2026-12-10' as IsoDate;
  expect(['2026-12-02', '2026-12-03', '2026-12-10', '2026-12-11'].map((today) => standing(due, today as IsoDate))).toEqual(['running', 'soon', 'soon', 'late']);
  expect(standing(null, due)).toBe('stopped');
});
