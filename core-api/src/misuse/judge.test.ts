import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

import { slots } from './facts/hour-slot.ts';
import type { SearchFact } from './facts/search-fact.ts';
import type { Surroundings } from './facts/surroundings.ts';
import type { RuleId } from './judge.ts';
import { judge, ruleIds } from './judge.ts';
import { readRules } from './read-rules.ts';

type Written = Partial<SearchFact> & { readonly times?: number; readonly ago?: number; readonly apart?: number };
type Case = {
  readonly rule: RuleId; readonly why: string; readonly fires: boolean; readonly at?: string; readonly past?: readonly Written[]; readonly now: Written; readonly own?: Partial<Surroundings['own']> & { readonly leavesInHours?: number };
  readonly colleagues?: Record<string, { accountId: string; birth?: string }[]>; readonly watched?: Record<string, string[]>; readonly team?: Record<string, number>;
};

const cases = parse(readFileSync(new URL('cases/rules.yaml', import.meta.url), 'utf8')) as Case[];
const { thresholds } = readRules();
const hourMs = 3_600_000;
let made = 0;

function factsOf({ times = 1, ago = 0, apart = 1, ...fields }: Written, now: number): SearchFact[] {
  return Array.from({ length: times }, (_none, place) => {
    const counted = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, typeof value === 'string' ? value.replaceAll('{n}', String(place)) : value]));
    made += 1;
    return { id: `f${made}`, kind: 'search', declaration: `d${made}`, people: [], opened: false, restricted: false, ...counted, at: now - (ago + place * apart) * hourMs } as SearchFact;
  });
}

function judged({ at = '2026-11-18T10:00:00Z', past = [], now, own = {}, colleagues = {}, watched = {}, team = {} }: Case): RuleId[] {
  const moment = Date.parse(at);
  const { leavesInHours, ...known } = own;
  const around: Surroundings = {
    own: { families: [], births: [], houses: [], postcodes: [], ...known, leavesAt: leavesInHours === undefined ? undefined : moment + leavesInHours * hourMs },
    colleagues: new Map(Object.entries(colleagues)),
    watched: new Map(Object.entries(watched).map(([who, accounts]) => [who, new Set(accounts)])),
    accountId: 'me',
    teamHours: Array.from({ length: slots }, (_none, slot) => team[String(slot)] ?? 0),
  };
  const before = past.flatMap((one) => factsOf(one, moment)).toSorted((a, b) => a.at - b.at);
  return judge(factsOf(now, moment)[0] as SearchFact, before, around, thresholds).map(({ rule }) => rule);
}

test.each(cases)('$rule: $why: $fires', (one) => {
  expect(judged(one).includes(one.rule)).toBe(one.fires);
});

test('every rule has a case of misuse and one of ordinary work', () => {
  for (const rule of ruleIds) expect([rule, ...[true, false].map((fires) => cases.some((one) => one.rule === rule && one.fires === fires))]).toEqual([rule, true, true]);
});

test('several agencies on one person are ordinary work: whoever else asked is nothing to a rule', () => {
  const about: Written = { subject: 'a', family: 'smith', given: 'mair', birth: 'b', familyPer10k: 40, reference: 'case-1', people: ['p'] };
  const one: Case = { rule: 'volume', why: '', fires: false, now: about };
  for (let agency = 0; agency < 30; agency += 1) expect(judged(one)).toEqual([]);
});

test('a rule that is not programmed, a threshold that is missing and one that nobody knows do not start', () => {
  const shipped = readFileSync(new URL('rules.yaml', import.meta.url), 'utf8');
  const folder = mkdtempSync(join(tmpdir(), 'rules-'));
  const file = join(folder, 'rules.yaml');
  for (const [from, to] of [['  own-birth:', '  own-hair:'], ['windowDays: 7, cases: 5', 'windowDays: 7'], ['windowDays: 7, cases: 5', 'windowDays: 7, cases: 5, mood: 1'], ['step: step-up', 'step: block']] as const) {
    writeFileSync(file, shipped.replace(from, to));
    expect(() => readRules(file)).toThrow();
  }
  rmSync(folder, { recursive: true });
});
