import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';
import { parse } from 'yaml';

import type { Decision } from './decide.ts';
import { decide } from './decide.ts';
import type { Model } from './model.ts';
import { currentModel } from './model.ts';
import type { ShortPerson } from './testing/short-person.ts';
import { shortPerson } from './testing/short-person.ts';

type Case = { why: string; a: ShortPerson; b: ShortPerson; band?: Decision['band'] };

const cases = (parse(readFileSync(new URL('cases/pairs.yaml', import.meta.url), 'utf8')) as Case[]).filter(({ band }) => band !== undefined).map(({ why, a, b, band }) => ({ why, a: shortPerson(a), b: shortPerson(b), band }));
const weights = Object.entries(currentModel.fields).flatMap(([field, levels]) => Object.keys(levels).filter((level) => level !== 'unknown').map((level) => [field as keyof Model['fields'], level] as const));

/** The veto stands whatever the weight, and no group forms across it: there is nothing that a turned weight could change. */
const heldByVeto = ['nhsNumber differ'];

/** What spoke for one person speaks as loudly against it. Where the rival's part is how common the very name is, `m` is what turns. */
function turned(field: keyof Model['fields'], level: string): Model {
  const { m = 1, u = 1, h = 1, t = h } = currentModel.fields[field][level] ?? {};
  const isOfFrequency = level === 'exact' && (field === 'given' || field === 'family');
  const odds = isOfFrequency ? { m: (u * u) / m, u, h: (u * u) / h, t: (u * u) / t } : { m, u: (m * m) / u, h: (m * m) / h, t: (m * m) / t };
  return { ...currentModel, fields: { ...currentModel.fields, [field]: { ...currentModel.fields[field], [level]: odds } } };
}

const wrongUnder = (model: Model): string[] => cases.filter(({ a, b, band }) => decide(a, b, model).band !== band).map(({ why }) => why);

test('the cases are decided as they say', () => {
  expect(wrongUnder(currentModel)).toEqual([]);
});

test.each(weights)('the weight of %s %s turned, some case is decided wrongly', (field, level) => {
  expect(wrongUnder(turned(field, level)).length > 0).toBe(!heldByVeto.includes(`${field} ${level}`));
});
