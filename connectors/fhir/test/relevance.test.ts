import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

import { activityKinds } from '../src/relevance/activity-kinds.ts';
import { agreementSchema } from '../src/relevance/agreement-schema.ts';
import { askedTypes } from '../src/relevance/asked-types.ts';
import { judge } from '../src/relevance/judge.ts';
import { everything } from './map-standard.ts';

const text = (file: string): unknown => parse(readFileSync(join(import.meta.dirname, file), 'utf8'));
const agreement = { ...agreementSchema.parse(text('../agreements/safeguarding.yaml')), category: true };
const day = z.iso.date().optional();
const caseSchema = z.strictObject({ is: z.string(), kind: z.enum(activityKinds), marks: z.array(z.string()).default([]), started: day, ended: day, born: z.string().optional(), gives: z.string() });

test.each(z.array(caseSchema).parse(text('cases/relevance.yaml')))('$is gives $gives', ({ kind, marks, started, ended, born, gives }) => {
  const verdict = judge(agreement, { kind, marks, started, ended, born }, '2026-11-21');
  expect(verdict.send ? `${['sent', 'sent-restricted', 'sent-shielded'][verdict.sensitivity] ?? ''} ${verdict.category ?? ''}` : verdict.rule).toBe(gives);
});

test('what no rule fits does not leave', () => {
  expect(judge({ ...agreement, rules: [] }, { kind: 'emergency-attendance', marks: [], started: '2026-01-01', ended: undefined, born: undefined }, '2026-11-21')).toEqual({ send: false, rule: 'no-rule' });
});

test('a category travels only where the agreement allows it', () => {
  const facts = { kind: 'emergency-attendance', marks: [], started: '2026-11-01', ended: '2026-11-01', born: undefined } as const;
  expect(judge({ ...agreement, category: false }, facts, '2026-11-21')).toEqual({ send: true, sensitivity: 0, service: 'health' });
});

test('only types that some rule can send are asked for', () => {
  expect(askedTypes(agreement)).toEqual(['Appointment', 'Encounter', 'EpisodeOfCare', 'Flag']);
  const of = (activity: string[]): string[] => askedTypes(agreementSchema.parse({ ...everything, rules: [{ id: 'one', activity, do: 'send' }, { id: 'rest', do: 'leave-out' }] }));
  expect(of(['emergency-attendance', 'admission'])).toEqual(['Encounter']);
  expect(of(['did-not-attend', 'flag'])).toEqual(['Appointment', 'Flag']);
});

test('a rule that is misspelt, stands twice, or asks for a mark that nobody defined is named', () => {
  const wrong = (rules: unknown): unknown => agreementSchema.safeParse({ ...everything, rules }).error?.issues.map(({ path }) => path.join('.'));
  expect(wrong([{ id: 'one', activity: ['emergency-atendance'], do: 'send' }])).toEqual(['rules.0.activity.0']);
  expect(wrong([{ id: 'one', do: 'send' }, { id: 'one', do: 'leave-out' }])).toEqual(['rules']);
  expect(wrong([{ id: 'one', marks: ['safeguarding'], do: 'send' }])).toEqual(['rules.0.marks']);
});
