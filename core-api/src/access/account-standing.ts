import type { IsoDate } from '../shared/brands.ts';
import { addDays } from '../shared/london-day.ts';

/** What the standing of an account hangs on. */
export type AccountState = {
  readonly status: string;
  /** The last day of a temporary account. */
  readonly endsOn: string | null;
  /** The day by which somebody else is to confirm that it is still needed. */
  readonly confirmDue: string;
  /** Days after that on which it still works. */
  readonly graceDays: number;
};

/** `good`: may do what its role may. `confirmation-overdue`: is told so, and may do nothing else. `none`: speaks for nobody. */
export type AccountStanding = 'good' | 'confirmation-overdue' | 'none';

/** Whether an account may act on a day (Europe/London). Asked at every sign-in and every request, so an end needs nobody to carry it out. */
export function accountStanding({ status, endsOn, confirmDue, graceDays }: AccountState, today: IsoDate): AccountStanding {
  if (status !== 'active' || (endsOn !== null && endsOn < today)) return 'none';
  return addDays(confirmDue as IsoDate, graceDays) < today ? 'confirmation-overdue' : 'good';
}
