import { z } from 'zod';

import type { UserPrincipal } from '../access/principal.ts';
import { declarationContentSchema } from '../answer/declaration-content.ts';
import { appendLeaf } from '../audit/append-leaf.ts';
import type { Core } from '../core.ts';
import { selectRecallNotices } from '../store/sql/select-recall-notices.ts';
import type { RecallNotices } from './recall-notice-schema.ts';

/** Notices are listed for a year. */
const listedMs = 366 * 86_400_000;
const most = 200;

const seenAs = z.array(z.enum(['person', 'household', 'place'])).catch([]);

/** What the caller was told of, by account or by role: which case of theirs, or of somebody who has left, was shown something that turned out to be wrong. @throws MastError `audit-unavailable` */
export async function listRecallNotices(core: Core, { organisationId, accountId, role, hostId }: UserPrincipal): Promise<RecallNotices> {
  return core.store.tx({ own: organisationId }, async (db) => {
    const rows = await db.rows(selectRecallNotices, [organisationId, accountId, role, new Date(core.clock.now().getTime() - listedMs), most]);
    await appendLeaf(db, core, { organisationId, accountId, clientId: hostId }, { kind: 'recall-notices-listed', payload: { declarations: rows.map(({ declarationId }) => declarationId) } });
    return {
      notices: rows.map((row) => ({
        declarationId: row.declarationId,
        what: row.isWithdrawn ? ('withdrawn' as const) : row.isWrongLink ? ('wrong-link' as const) : ('changed' as const),
        seenAs: seenAs.parse(row.seenAs),
        whose: row.madeBy === accountId ? ('own' as const) : ('leaver' as const),
        accountId: row.madeBy,
        askedAt: row.askedAt?.toISOString() ?? null,
        reference: row.sealed === null ? null : (declarationContentSchema.parse(core.keys.open(organisationId, 'declaration', row.declarationId, row.sealed)).reference ?? null),
        changedAt: row.changedAt.toISOString(),
        toldAt: row.toldAt.toISOString(),
        acknowledgedAt: row.acknowledgedAt?.toISOString() ?? null,
      })),
    };
  });
}
