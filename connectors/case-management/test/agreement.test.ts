import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

import { agreementSchema } from '../src/agreement/agreement-schema.ts';
import { judge } from '../src/agreement/judge.ts';
import { workKinds } from '../src/mapping/work-kinds.ts';

const read = (file: string): unknown => parse(readFileSync(join(import.meta.dirname, file), 'utf8'));
const agreements = { children: agreementSchema.parse(read('../agreements/children.yaml')), adults: agreementSchema.parse(read('../agreements/adults.yaml')) };
const caseSchema = z.strictObject({ is: z.string(), work: z.enum(workKinds), risk: z.enum(['low', 'standard', 'high']).optional(), closed: z.iso.date().optional(), today: z.iso.date().default('2026-11-21'), gives: z.string() });
const cases = z.strictObject({ children: z.array(caseSchema), adults: z.array(caseSchema), leap: z.array(caseSchema) }).parse(read('agreement-cases.yaml'));

for (const [name, listed] of Object.entries(cases)) {
  const agreement = name === 'adults' ? agreements.adults : agreements.children;
  test.each(listed)(`${name}: $is gives $gives`, ({ work, risk, closed, today, gives }) => {
    const verdict = judge(agreement, { work, risk, closed }, today);
    expect(verdict.send ? ['sent', 'sent-restricted'][verdict.sensitivity] : verdict.rule).toBe(gives);
  });
}

test('what no rule fits does not leave', () => {
  const [rule] = agreements.children.rules.filter(({ id }) => id === 'protection');
  expect(judge({ ...agreements.children, rules: rule === undefined ? [] : [rule] }, { work: 'referral', risk: undefined, closed: undefined }, '2026-11-21')).toEqual({ send: false, rule: 'no-rule' });
});

test('a rule that is misspelt, or stands twice, is named', () => {
  const parsed = agreementSchema.safeParse({ ...agreements.children, rules: [{ id: 'protection', work: ['section-74'], do: 'send' }] });
  expect(parsed.error?.issues.map(({ path }) => path.join('.'))).toEqual(['rules.0.work.0']);
  expect(agreementSchema.safeParse({ ...agreements.children, rules: [{ id: 'one', do: 'send' }, { id: 'one', do: 'leave-out' }] }).success).toBe(false);
});
