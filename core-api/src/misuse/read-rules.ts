import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { parse } from 'yaml';
import { z } from 'zod';

import type { RuleId, RuleThresholds } from './judge.ts';

const count = z.int().min(1).max(1_000);
const share = z.number().gt(0).lt(1);
const text = z.strictObject({ en: z.string().min(1), cy: z.string().min(1) });

/** Steps of the ladder, the lowest first. */
export const steps = ['none', 'notice', 'reason', 'step-up', 'block'] as const;
export type Step = (typeof steps)[number];

export const severities = ['notice', 'low', 'medium', 'high'] as const;
export type Severity = (typeof severities)[number];

const thresholds = {
  'own-surname': z.strictObject({ windowDays: count, unlikelyBelow: share, rareMostPer10k: z.number().positive(), wholeNameUnlikelyBelow: share }),
  'own-address': z.strictObject({ windowDays: count, neighbourCases: count }),
  'own-birth': z.strictObject({}),
  colleague: z.strictObject({ windowDays: count, unlikelyBelow: share }),
  'repeat-without-reference': z.strictObject({ windowDays: count, sittings: count, references: count, apartHours: count, overHours: count }),
  volume: z.strictObject({ windowDays: count, hourFloor: count, dayFloor: count, deviations: z.number().positive(), leastDays: count, newcomerTimes: z.number().min(1) }),
  'unusual-hours': z.strictObject({ windowDays: count, leastPast: count, ownDaysMost: count, teamShareMost: share, leastCases: count, leastWithReference: count }),
  'identical-reasons': z.strictObject({ windowDays: count, cases: count }),
  fishing: z.strictObject({ windowHours: count, variants: count, variantsWithReference: count, unlikelyBelow: share }),
  sweep: z.strictObject({ windowHours: count, houses: count, housesWithReference: count, births: count, birthsWithReference: count }),
  leaver: z.strictObject({ beforeDays: count, windowDays: count, withoutReference: count, times: z.number().min(1), least: count }),
  watched: z.strictObject({}),
  'sensitive-hit': z.strictObject({}),
} as const satisfies { readonly [Id in RuleId]: z.ZodType<RuleThresholds[Id]> };

const owners = z.enum(['information-governance-lead', 'team-lead']);

function ruleSchema<Thresholds extends z.ZodType>(of: Thresholds) {
  return z.strictObject({ owner: owners, severity: z.enum(severities), step: z.enum(steps).exclude(['block']), thresholds: of, title: text, notice: text });
}

type Rule = Omit<z.infer<ReturnType<typeof ruleSchema<z.ZodType>>>, 'thresholds'>;

const rulesSchema = z.strictObject({
  rules: z.strictObject(Object.fromEntries(Object.entries(thresholds).map(([id, of]) => [id, ruleSchema(of)]))),
  ladder: z.strictObject({ withinDays: count, alertsToRise: count, highToBlock: z.int().min(2), lastsDays: z.strictObject({ notice: count, reason: count, 'step-up': count }) }),
  dipSamples: z.strictObject({ oneIn: count, mostWaiting: count, withinDays: count }),
  ownerNotices: z.strictObject({ mostADay: count, digestHour: z.int().min(0).max(23) }),
});

/** The rules as they are in force: who owns each, how much it weighs, what it says, its thresholds; and what follows from alerts. */
export type MisuseRules = {
  readonly rules: { readonly [Id in RuleId]: Rule };
  readonly thresholds: RuleThresholds;
  readonly ladder: z.infer<typeof rulesSchema>['ladder'];
  readonly dipSamples: z.infer<typeof rulesSchema>['dipSamples'];
  readonly ownerNotices: z.infer<typeof rulesSchema>['ownerNotices'];
};

/** Reads the shipped rules, or others. Throws where the file leaves out a rule that is programmed, names another, or says anything else than it may. */
export function readRules(file: string = join(import.meta.dirname, 'rules.yaml')): MisuseRules {
  const { rules, ...rest } = rulesSchema.parse(parse(readFileSync(file, 'utf8')));
  const of = Object.fromEntries(Object.entries(rules).map(([id, rule]) => [id, rule.thresholds]));
  return { rules: rules as unknown as MisuseRules['rules'], thresholds: of as unknown as RuleThresholds, ...rest };
}
