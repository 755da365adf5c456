import type { Session } from '../../session/session.ts';
import { slot } from '../../session/slot.ts';
import type { Answered } from '../look-up/enquiry.ts';

/** An override of this session's own: open until it is looked at, then what the one look showed; neither for longer than the override holds. */
export type OneLook = {
  readonly overrideId: string;
  /** ISO instant: the end of the override's fifteen minutes. */
  readonly expiresAt: string;
  /** What the core answered, once it has. */
  readonly answered: Answered | undefined;
  /** Whom the question was about, as far as this session knows. */
  readonly about: { readonly name: string; readonly born: string | undefined } | undefined;
};

const looks = slot<OneLook>('one-look');

/** Keeps it; one at a time, since each is for a danger of this moment. */
export function keepLook(session: Session, look: OneLook): void {
  looks.keep(session, look);
}

/** The one that still holds; one whose time is over is thrown away with what it showed. */
export function currentLook(session: Session, now: Date): OneLook | undefined {
  const look = looks.of(session);
  if (look === undefined || new Date(look.expiresAt) > now) return look;
  looks.clear(session);
  return undefined;
}
