import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

import type { IsoDate } from '../shared/brands.ts';
import { dueOn, standing } from './clock.ts';
import { rightsLaw } from './law.ts';
import { rightsKinds } from './rights-kinds.ts';
import { afterStep } from './step-case.ts';

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

const days = (text: string): IsoDate => text as IsoDate;
const running = { receivedOn: days('2026-11-03'), startedOn: days('2026-11-03'), stoppedSince: null, stoppedFor: null, stoppedDays: 0, extended: false, acknowledgedOn: null };
const law = rightsLaw.clocks.access;

test('a wait ends on the day on which what was awaited came, whenever somebody enters it, and not before it began', () => {
  const unknown = { ...running, startedOn: null, stoppedSince: days('2026-11-03'), stoppedFor: 'identity' as const };
  expect(afterStep(law, unknown, 'identity-checked', days('2026-11-06'))).toEqual({ ...running, startedOn: '2026-11-06' });
  expect(afterStep(law, unknown, 'identity-checked', days('2026-11-02'))).toBeUndefined();
  const asked = { ...running, stoppedSince: days('2026-11-05'), stoppedFor: 'clarification' as const };
  expect(afterStep(law, asked, 'clarified', days('2026-11-09'))).toEqual({ ...running, stoppedDays: 4 });
  expect(afterStep(law, asked, 'clarified', days('2026-11-04'))).toBeUndefined();
});

test('what is late stays late: after its end nothing stops the clock or gives it longer', () => {
  for (const step of ['clarification-asked', 'extended'] as const) {
    expect(afterStep(law, running, step, days('2026-12-03')), step).toBeDefined();
    expect(afterStep(law, running, step, days('2026-12-04')), step).toBeUndefined();
  }
});

test('days are of the calendar: the nights on which clocks are put back and forward make no day longer or shorter', () => {
  const over = (from: string, to: string) => afterStep(law, { ...running, stoppedSince: days(from), stoppedFor: 'clarification' as const }, 'clarified', days(to))?.stoppedDays;
  expect([over('2026-10-24', '2026-10-26'), over('2027-03-27', '2027-03-29')]).toEqual([2, 2]);
});
