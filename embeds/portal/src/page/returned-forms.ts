import type { Session } from '../session/session.ts';
import { slot } from '../session/slot.ts';
import type { Form } from '../http/form.ts';
import type { Returned } from './visit.ts';

/** Forms that came back with faults, by path. A path and a query of it, never a value, stand in the address. */
const forms = slot<Map<string, Returned>>('returned-forms');

/** Forms kept at once: one in each of a few windows; the oldest makes way. */
const most = 8;

export const nothingReturned: Returned = { values: {}, faults: [] };

/** Keeps a form that is to be shown again at a path. */
export function keepReturned(session: Session, path: string, returned: Returned): void {
  const kept = forms.of(session) ?? new Map<string, Returned>();
  kept.delete(path);
  const [oldest] = kept.keys();
  if (kept.size >= most && oldest !== undefined) kept.delete(oldest);
  const { token: _token, ...values } = returned.values as Form & { token?: string };
  kept.set(path, { values, faults: returned.faults });
  forms.keep(session, kept);
}

/** The form that came back to a path; whoever comes to it afresh, and not to mend it, finds it empty. */
export function takeReturned(session: Session, path: string, isMending: boolean): Returned {
  const kept = forms.of(session);
  if (!isMending) kept?.delete(path);
  return kept?.get(path) ?? nothingReturned;
}
