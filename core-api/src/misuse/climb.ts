import type { MisuseRules, Severity, Step } from './read-rules.ts';
import { steps } from './read-rules.ts';

/** One alert of an account, as far as the ladder looks. */
export type Rung = { readonly rule: string; readonly severity: Severity; readonly day: number; readonly outcome: 'in-order' | 'talked' | 'misuse' | null };

/**
 * How far an account is held up after an alert: as far as any of its late alerts asks, a step further for every so many that weigh, never lower than it stands, and never past a second factor by the first
 * ones. Only high alerts on several different days stop an account: stopping somebody who protects children does harm, too. What was settled as in order does not count, and whoever settled it may let the account go on.
 */
export function climb(current: Step, late: readonly Rung[], { rules, ladder }: Pick<MisuseRules, 'rules' | 'ladder'>): Step {
  const open = late.filter(({ outcome }) => outcome !== 'in-order');
  const asked = Math.max(0, ...open.map(({ rule }) => steps.indexOf(stepOf(rules, rule))));
  const weighty = open.filter(({ severity }) => severity === 'medium' || severity === 'high');
  const risen = Math.min(steps.indexOf('step-up'), asked + Math.floor(Math.max(0, weighty.length - 1) / (ladder.alertsToRise - 1)));
  const highDays = new Set(open.filter(({ severity }) => severity === 'high').map(({ day }) => day)).size;
  const reached = highDays >= ladder.highToBlock ? steps.indexOf('block') : asked === 0 ? 0 : risen;
  return steps[Math.max(reached, steps.indexOf(current))] ?? current;
}

function stepOf(rules: MisuseRules['rules'], rule: string): Step {
  return rule in rules ? rules[rule as keyof typeof rules].step : 'none';
}
