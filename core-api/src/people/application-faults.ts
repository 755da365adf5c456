import type { ProblemPointer } from '../problem/problem.ts';
import type { IsoDate } from '../shared/brands.ts';
import { addDays } from '../shared/london-day.ts';

/** Days ahead that a temporary account may end, at most: it is then prolonged by a decision, or ends. Judgement. */
const longestDays = 366;

export type Particulars = {
  readonly employment?: 'staff' | 'temporary' | 'agency' | undefined;
  readonly endsOn?: string | undefined;
  readonly trainingOn?: string | undefined;
  readonly vettingOn?: string | undefined;
};

/** What is wrong with dates by themselves, before anything is looked up. */
export function applicationFaults({ employment, endsOn, trainingOn, vettingOn }: Particulars, today: IsoDate): ProblemPointer[] {
  const faults: ProblemPointer[] = [];
  if (employment !== undefined && employment !== 'staff' && endsOn === undefined) faults.push({ pointer: '/endsOn', rule: 'required' });
  if (employment === 'staff' && endsOn !== undefined) faults.push({ pointer: '/endsOn', rule: 'temporary-only' });
  if (endsOn !== undefined && (endsOn < today || endsOn > addDays(today, longestDays))) faults.push({ pointer: '/endsOn', rule: 'within-a-year' });
  if (trainingOn !== undefined && trainingOn > today) faults.push({ pointer: '/trainingOn', rule: 'not-in-future' });
  if (vettingOn !== undefined && vettingOn > today) faults.push({ pointer: '/vettingOn', rule: 'not-in-future' });
  return faults;
}
