import type { SearchFact } from './facts/search-fact.ts';
import type { Surroundings } from './facts/surroundings.ts';
import type { Finding } from './rules/check.ts';
import { colleague } from './rules/colleague.ts';
import { fishing } from './rules/fishing.ts';
import { identicalReasons } from './rules/identical-reasons.ts';
import { leaver } from './rules/leaver.ts';
import { ownAddress } from './rules/own-address.ts';
import { ownBirth } from './rules/own-birth.ts';
import { ownSurname } from './rules/own-surname.ts';
import { repeatWithoutReference } from './rules/repeat-without-reference.ts';
import { sensitiveHit } from './rules/sensitive-hit.ts';
import { sweep } from './rules/sweep.ts';
import { unusualHours } from './rules/unusual-hours.ts';
import { volume } from './rules/volume.ts';
import { watched } from './rules/watched.ts';

/** Every rule there is, by its name in the data: a rule without its data, or data without its rule, does not start. */
export const checks = {
  'own-surname': ownSurname,
  'own-address': ownAddress,
  'own-birth': ownBirth,
  colleague,
  'repeat-without-reference': repeatWithoutReference,
  volume,
  'unusual-hours': unusualHours,
  'identical-reasons': identicalReasons,
  fishing,
  sweep,
  leaver,
  watched,
  'sensitive-hit': sensitiveHit,
} as const;

export type RuleId = keyof typeof checks;
export const ruleIds = Object.keys(checks) as RuleId[];

/** Thresholds of every rule, as its check needs them. */
export type RuleThresholds = { readonly [Id in RuleId]: Parameters<(typeof checks)[Id]>[3] };

/** What one rule found in one question. */
export type Judged = Omit<Finding, 'on'> & {
  readonly rule: RuleId;
  /** Leaves of the questions that it rests on, the latest last. */
  readonly leaves: readonly string[];
};

/** Of a long series the latest tell enough. */
const mostLeaves = 100;

/**
 * Everything that the rules find in one question of an account, given what it asked before (the oldest first, at least the longest window). Pure: the same facts give the same findings, however the log is cut into pieces.
 * Several agencies asking about one person is ordinary work: no rule looks beyond one account.
 */
export function judge(now: SearchFact, past: readonly SearchFact[], around: Surroundings, thresholds: RuleThresholds): Judged[] {
  return ruleIds.flatMap((rule) => {
    const finding = checkOne(rule, now, past, around, thresholds);
    if (finding === undefined) return [];
    const { on = [now], ...found } = finding;
    return [{ rule, ...found, leaves: on.slice(-mostLeaves).map(({ id }) => id) }];
  });
}

function checkOne<Id extends RuleId>(rule: Id, now: SearchFact, past: readonly SearchFact[], around: Surroundings, thresholds: RuleThresholds): Finding | undefined {
  // The compiler does not see that a check and its thresholds go by the same name.
  const check = checks[rule] as (now: SearchFact, past: readonly SearchFact[], around: Surroundings, thresholds: RuleThresholds[Id]) => Finding | undefined;
  return check(now, past, around, thresholds[rule]);
}
