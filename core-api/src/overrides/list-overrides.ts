import { z } from 'zod';

import type { UserPrincipal } from '../access/principal.ts';
import type { Overrides } from '../answer/override-schema.ts';
import { appendLeaf } from '../audit/append-leaf.ts';
import type { Core } from '../core.ts';
import type { Problem } from '../problem/problem.ts';
import type { Result } from '../shared/result.ts';
import { ok } from '../shared/result.ts';
import { countOverrides } from '../store/sql/count-overrides.ts';
import { selectOverrides } from '../store/sql/select-overrides.ts';

const sealedSchema = z.object({ reason: z.string(), reference: z.string() });
const yearMs = 365 * 86_400_000;

/** The organisation's overrides with their reasons, open investigations first, and how many each account has made in a year. Audited before it leaves. */
export async function listOverrides(core: Core, { organisationId, accountId }: UserPrincipal): Promise<Result<Overrides, Problem>> {
  const now = core.clock.now();
  return core.store.tx({ own: organisationId }, async (db) => {
    const rows = await db.rows(selectOverrides, [organisationId]);
    const byAccount = await db.rows(countOverrides, [organisationId, new Date(now.getTime() - yearMs)]);
    await appendLeaf(db, core, { organisationId, accountId }, { kind: 'overrides-listed', payload: { overrides: rows.length } });
    return ok({
      overrides: rows.map(({ sealed, openedAt, usedAt, closeBy, closedAt, ...row }) => {
        const { reason, reference } = sealedSchema.parse(core.keys.open(organisationId, 'override', row.overrideId, sealed));
        return {
          ...row,
          reason,
          ...(reference === '' ? {} : { reference }),
          openedAt: openedAt.toISOString(),
          usedAt: usedAt?.toISOString() ?? null,
          closeBy: closeBy.toISOString(),
          closedAt: closedAt?.toISOString() ?? null,
          isOverdue: closedAt === null && closeBy <= now,
        };
      }),
      byAccount,
    });
  });
}
