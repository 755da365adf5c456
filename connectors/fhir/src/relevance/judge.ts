import { monthsBefore, yearsBetween } from '../mapping/days.ts';
import type { ActivityKind } from './activity-kinds.ts';
import type { Agreement } from './agreement-schema.ts';

/** What the rules may look at. Days are London days. `ended`: the last day, or the day of an event. */
export type Facts = { readonly kind: ActivityKind; readonly marks: readonly string[]; readonly started: string | undefined; readonly ended: string | undefined; readonly born: string | undefined };
export type Verdict = { readonly send: true; readonly sensitivity: 0 | 1 | 2; readonly category?: string; readonly service: string } | { readonly send: false; readonly rule: string };

/** Whether the agreement calls an activity relevant. Pure: `today` is handed in, since what is old enough to go depends on it. */
export function judge({ rules, service, category }: Agreement, facts: Facts, today: string): Verdict {
  const found = rules.find((rule) => fits(rule, facts, today));
  if (found === undefined) return { send: false, rule: 'no-rule' };
  if (found.do === 'leave-out') return { send: false, rule: found.id };
  return { send: true, sensitivity: found.sensitivity ?? 0, service: found.service ?? service, ...(category && found.category !== undefined ? { category: found.category } : {}) };
}

function fits(rule: Agreement['rules'][number], { kind, marks, started, ended, born }: Facts, today: string): boolean {
  // An end that is still to come is a plan, not an end.
  const past = ended !== undefined && ended <= today ? ended : undefined;
  return (
    (rule.activity === undefined || rule.activity.includes(kind)) &&
    (rule.marks === undefined || rule.marks.some((mark) => marks.includes(mark))) &&
    (rule.status === undefined || rule.status === (past === undefined ? 'open' : 'closed')) &&
    (rule.withinMonths === undefined || past === undefined || past >= monthsBefore(today, rule.withinMonths)) &&
    (rule.youngerThan === undefined || isYounger(rule.youngerThan, born, started ?? today))
  );
}

/** An unknown birth may be a child's, and of a year or a month the youngest reading counts. */
function isYounger(years: number, born: string | undefined, day: string): boolean {
  return born === undefined || yearsBetween(born, day) < years;
}
