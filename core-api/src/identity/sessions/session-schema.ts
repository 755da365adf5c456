import { z } from 'zod';

const at = z.iso.datetime();

/** A session as its own user sees it. */
const sessionSchema = z.object({
  sessionId: z.guid(),
  current: z.boolean().describe('The session that this token is of'),
  signedInAt: at,
  lastActiveAt: at,
  expiresAt: at,
  locked: z.boolean(),
  methods: z.array(z.string()).describe('Authentication methods, RFC 8176'),
});

export const sessionListSchema = z.object({ sessions: z.array(sessionSchema) });

/** Whose sessions an administrator ends: one account's, or everybody's of their organisation. */
export const sessionEndSchema = z.strictObject({ accountId: z.guid().optional(), everybody: z.literal(true).optional() }).refine((value) => (value.accountId === undefined) !== (value.everybody === undefined), { error: 'one-of' });

/** Which of the caller's own sessions end. */
export const signOutSchema = z.strictObject({ sessions: z.enum(['all', 'others']).describe('`others`: but for the one that this token is of.') });

export const sessionEndedSchema = z.object({ ended: z.int().describe('How many sessions were open and are over now') });

export const stepUpSchema = z.strictObject({ code: z.string().min(6).max(8).describe('The code of the authenticator app') });

export const steppedUpSchema = z.object({ steppedUpAt: at, until: at });
