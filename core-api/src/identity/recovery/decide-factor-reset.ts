import { z } from 'zod';

import type { UserPrincipal } from '../../access/principal.ts';
import { appendLeaf } from '../../audit/append-leaf.ts';
import type { Core } from '../../core.ts';
import { queueNotice } from '../../mail/queue-notice.ts';
import type { Problem } from '../../problem/problem.ts';
import type { AccountId } from '../../shared/brands.ts';
import type { Result } from '../../shared/result.ts';
import { failed, ok } from '../../shared/result.ts';
import { decideFactorReset as decide } from '../../store/sql/decide-factor-reset.ts';
import { selectFactorResets } from '../../store/sql/select-factor-resets.ts';
import { issueSignInLink } from '../sign-in-link/issue-sign-in-link.ts';

export const factorResetsSchema = z.object({ resets: z.array(z.object({ resetId: z.guid(), accountId: z.guid(), askedAt: z.iso.datetime(), lapsesAt: z.iso.datetime() })) });
export const resetDecisionSchema = z.strictObject({ outcome: z.enum(['approved', 'refused']) });
export const resetDecidedSchema = z.object({ outcome: z.enum(['approved', 'refused']) });

/** Who of the caller's organisation waits for a new second factor, the oldest question first. */
export async function listFactorResets({ store, clock }: Pick<Core, 'store' | 'clock'>, { organisationId }: UserPrincipal): Promise<z.infer<typeof factorResetsSchema>> {
  const rows = await store.tx({ own: organisationId, readOnly: true }, (db) => db.rows(selectFactorResets, [organisationId, clock.now()]));
  return { resets: rows.map((row) => ({ resetId: row.reset_id, accountId: row.account_id, askedAt: row.asked_at.toISOString(), lapsesAt: row.expires_at.toISOString() })) };
}

/**
 * Decides a question, by somebody else than who asked (the database holds it). Approval mails a link that works once, for an hour, to the account's own address: who decides never sees it. `not-found` for one
 * that was decided, has lapsed, is the caller's own or of another organisation.
 */
export async function decideFactorReset(core: Core, user: UserPrincipal, resetId: string, outcome: 'approved' | 'refused'): Promise<Result<z.infer<typeof resetDecidedSchema>, Problem>> {
  const { organisationId } = user;
  return core.store.tx({ own: organisationId }, async (db): Promise<Result<z.infer<typeof resetDecidedSchema>, Problem>> => {
    const row = await db.one(decide, [organisationId, resetId, user.accountId, core.clock.now(), outcome]);
    if (row === undefined) return failed({ code: 'not-found' });
    const accountId = row.account_id as AccountId;
    const link = outcome === 'approved' ? await issueSignInLink(db, core, { organisationId, accountId }, 'recovery') : undefined;
    if (link !== undefined) await queueNotice(db, core, { kind: 'second-factor-reset', organisationId, accountId, reference: link.linkId, link: link.path, until: link.until });
    await appendLeaf(db, core, user, { kind: 'factor-reset-decided', payload: { resetId, account: accountId, outcome, linkId: link?.linkId ?? null } });
    return ok({ outcome });
  });
}
