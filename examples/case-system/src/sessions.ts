import { randomBytes } from 'node:crypto';

import type { StaffMember } from './settings.ts';

export type Session = { staff: StaffMember; signedInAt: Date; csrf: string };

/** Sessions last a working day. */
const lifeMs = 8 * 60 * 60 * 1000;

export type Sessions = { start(staff: StaffMember): string; find(id: string | undefined): Session | undefined; end(id: string | undefined): void };

/** Signed-in staff, in memory: this is an example, and restarting it signs everybody out. */
export const createSessions = (now: () => Date): Sessions => {
  const sessions = new Map<string, Session>();
  return {
    start: (staff) => {
      const id = randomBytes(32).toString('base64url');
      sessions.set(id, { staff, signedInAt: now(), csrf: randomBytes(32).toString('base64url') });
      return id;
    },
    find: (id) => {
      const session = id === undefined ? undefined : sessions.get(id);
      return session && now().getTime() - session.signedInAt.getTime() < lifeMs ? session : undefined;
    },
    end: (id) => {
      if (id !== undefined) sessions.delete(id);
    },
  };
};
