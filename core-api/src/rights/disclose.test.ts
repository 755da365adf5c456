import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';

import { readCatalogue } from '../answer/gateway-catalogue.ts';
import { logRule, lookRule, recordRule } from './disclose.ts';
import { rightsLaw } from './law.ts';
import { relations } from './rights-kinds.ts';

const level = z.union([z.literal(0), z.literal(1), z.literal(2)]);
const relation = z.enum(relations);
const count = z.int().default(0);
const flag = z.boolean().default(false);
const { records, log, looks } = z
  .strictObject({
    records: z.array(z.strictObject({ why: z.string(), level, relation, withheld: flag, rule: z.string() })),
    log: z.array(z.strictObject({ why: z.string(), relation, level, given: count, withheld: count, logWithheld: flag, rule: z.string() })),
    looks: z.array(z.strictObject({ why: z.string(), kind: z.string(), gateways: z.array(z.string()), telling: flag, rule: z.string() })),
  })
  .parse(parse(readFileSync(new URL('cases/disclosure.yaml', import.meta.url), 'utf8')));
const known = new Set(readCatalogue().gateways.map(({ id }) => id));

test.each(records)('record: $why', ({ withheld, rule, ...facts }) => {
  expect(recordRule({ ...facts, isWithheld: withheld })).toBe(rule);
});

test.each(log)('log: $why', ({ given, withheld, logWithheld, rule, ...facts }) => {
  expect(logRule({ ...facts, recordsGiven: given, recordsWithheld: withheld, isWithheld: logWithheld })).toBe(rule);
});

test.each(looks)('look: $why', ({ rule, telling, ...look }) => {
  expect(lookRule({ ...look, isTelling: telling }, rightsLaw.exemptGateways, known)).toBe(rule);
});

test('of every level and relation nothing shielded goes out undecided, no address leaves but to the person themselves, and the log goes with nothing that is held back', () => {
  const all = relations.flatMap((of) => ([0, 1, 2] as const).map((at) => ({ relation: of, level: at })));
  const ruled = all.map((facts) => ({ ...facts, rule: recordRule({ ...facts, isWithheld: false }), log: logRule({ ...facts, recordsGiven: 1, recordsWithheld: 0, isWithheld: false }) }));
  expect(ruled.filter(({ level: at, rule }) => at === 2 && rule !== 'undecided')).toEqual([]);
  expect(ruled.filter(({ rule }) => rule === 'given').map((facts) => [facts.level, facts.relation])).toEqual([[0, 'self']]);
  expect(ruled.filter(({ level: at, log: of }) => at > 0 && of === 'given')).toEqual([]);
});

test('every gateway that is left out of a log is one of the catalogue, so that a slip of the pen leaves none in', () => {
  expect([...rightsLaw.exemptGateways].filter((gateway) => !known.has(gateway))).toEqual([]);
});
