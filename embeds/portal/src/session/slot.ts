import type { Session } from './session.ts';

export type Slot<Value> = { readonly of: (session: Session) => Value | undefined; readonly keep: (session: Session, value: Value) => void; readonly clear: (session: Session) => void };

/** A place of a page's own in the session, by a name that no other page uses. */
export function slot<Value>(name: string): Slot<Value> {
  return {
    of: (session) => session.work.get(name) as Value | undefined,
    keep: (session, value) => void session.work.set(name, value),
    clear: (session) => void session.work.delete(name),
  };
}
