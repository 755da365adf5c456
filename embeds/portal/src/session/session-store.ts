import { randomBytes } from 'node:crypto';

import type { Session, Tokens } from './session.ts';

export type SignedIn = { readonly account: string; readonly coreSession: string | undefined; readonly tokens: Tokens };

export type SessionStore = {
  /** A new session under a new id. `from`, the same person's session before, hands over its work and ends (ASVS 7.2.4). */
  open(signedIn: SignedIn, from?: Session): Session;
  /** The live session of this id, used now; undefined when there is none, or it was left alone or lasted too long. */
  find(id: string | undefined): Session | undefined;
  end(session: Session): void;
  readonly size: () => number;
};

export type SessionLimits = { readonly idleMs: number; readonly absoluteMs: number; readonly max: number };

/**
 * As long as the core's own sessions last unless an organisation made them shorter (docs/sign-in.md): then the core refuses the tokens first, which every page asks for
 * anew. Ten thousand sessions of a few kilobytes each are less memory than the process itself (judgement).
 */
export const sessionLimits: SessionLimits = { idleMs: 15 * 60_000, absoluteMs: 12 * 3_600_000, max: 10_000 };

/** How often what is over is thrown away, so that an answer does not lie in memory because nobody came back for it. */
const sweepMs = 30_000;

/** Sessions in memory: a restart signs everybody out of the portal, and the core's session takes them back in without a question. */
export function createSessionStore(now: () => Date, limits: SessionLimits): SessionStore {
  // In order of last use: the first is the one unused longest.
  const sessions = new Map<string, Session>();
  let sweptAt = 0;

  const isLive = (session: Session, at: number): boolean => at - session.usedAt <= limits.idleMs && at - session.openedAt <= limits.absoluteMs;

  function sweep(at: number): void {
    if (at - sweptAt < sweepMs) return;
    sweptAt = at;
    for (const session of sessions.values()) if (!isLive(session, at)) end(session);
  }

  function end(session: Session): void {
    sessions.delete(session.id);
    session.work.clear();
  }

  return {
    open(signedIn, from) {
      const at = now().getTime();
      sweep(at);
      const session: Session = { ...signedIn, id: secret(), formToken: secret(), openedAt: at, usedAt: at, work: new Map(from?.work) };
      if (from !== undefined) end(from);
      for (const oldest of sessions.values()) {
        if (sessions.size < limits.max) break;
        end(oldest);
      }
      sessions.set(session.id, session);
      return session;
    },
    find(id) {
      const at = now().getTime();
      sweep(at);
      const session = id === undefined ? undefined : sessions.get(id);
      if (session === undefined) return undefined;
      if (!isLive(session, at)) {
        end(session);
        return undefined;
      }
      session.usedAt = at;
      sessions.delete(session.id);
      sessions.set(session.id, session);
      return session;
    },
    end,
    size: () => sessions.size,
  };
}

function secret(): string {
  return randomBytes(32).toString('base64url');
}
