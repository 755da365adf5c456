import { monthsBefore } from '../mapping/read-day.ts';
import type { WorkKind } from '../mapping/work-kinds.ts';
import type { Agreement } from './agreement-schema.ts';

/** What the rules may look at. Days are London days. */
export type Facts = { readonly work: WorkKind; readonly risk: 'low' | 'standard' | 'high' | undefined; readonly closed: string | undefined };
export type Verdict = { readonly send: true; readonly sensitivity: 0 | 1 | 2 } | { readonly send: false; readonly rule: string };

/** Whether the agreement calls a piece of work relevant. Pure: `today` is handed in, since what is old enough to go depends on it. */
export function judge({ rules }: Agreement, { work, risk, closed }: Facts, today: string): Verdict {
  // An end that is still to come is a plan, not an end.
  const ended = closed !== undefined && closed <= today ? closed : undefined;
  const found = rules.find(
    (rule) =>
      (rule.work === undefined || rule.work.includes(work)) &&
      (rule.risk === undefined || (risk !== undefined && rule.risk.includes(risk))) &&
      (rule.status === undefined || rule.status === (ended === undefined ? 'open' : 'closed')) &&
      (rule.endedWithinMonths === undefined || ended === undefined || ended >= monthsBefore(today, rule.endedWithinMonths)),
  );
  if (found === undefined) return { send: false, rule: 'no-rule' };
  return found.do === 'send' ? { send: true, sensitivity: found.sensitivity ?? 0 } : { send: false, rule: found.id };
}
