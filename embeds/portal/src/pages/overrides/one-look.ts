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

const looks = slot<ReadonlyMap<string, OneLook>>('one-look');

/** Keeps one, beside others: two children may be in danger at once. */
export function keepLook(session: Session, look: OneLook): void {
  looks.keep(session, new Map(looks.of(session)).set(look.overrideId, look));
}

/** Those that still hold; one whose time is over is thrown away with what it showed. */
export function currentLooks(session: Session, now: Date): readonly OneLook[] {
  const current = [...(looks.of(session)?.values() ?? [])].filter(({ expiresAt }) => new Date(expiresAt) > now);
  looks.keep(session, new Map(current.map((look) => [look.overrideId, look])));
  return current;
}
