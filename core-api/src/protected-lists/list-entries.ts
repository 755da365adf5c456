import { z } from 'zod';

import type { UserPrincipal } from '../access/principal.ts';
import type { Core } from '../core.ts';
import type { Problem } from '../problem/problem.ts';
import type { Result } from '../shared/result.ts';
import { ok } from '../shared/result.ts';
import { selectListEntries } from '../store/sql/select-list-entries.ts';
import type { ListEntries } from './list-schema.ts';

const sealedSchema = z.object({ reference: z.string() });

/** The caller's own entries, by the references they gave. Nobody is shown another keeper's, and nobody whom an entry is about. */
export async function listEntries(core: Core, { organisationId, accountId }: UserPrincipal): Promise<Result<ListEntries, Problem>> {
  const rows = await core.store.tx({ own: organisationId, readOnly: true }, (db) => db.rows(selectListEntries, [organisationId, accountId]));
  return ok({
    entries: rows.map(({ entryId, list, at, endedAt, sealed }) => ({
      entryId,
      list,
      reference: sealedSchema.parse(core.keys.open(organisationId, 'list_entry', entryId, sealed)).reference,
      at: at.toISOString(),
      endedAt: endedAt?.toISOString() ?? null,
    })),
  });
}
