import type { z } from 'zod';

import type { UserPrincipal } from '../access/principal.ts';
import { appendLeaf } from '../audit/append-leaf.ts';
import type { Core } from '../core.ts';
import { namesInForce } from '../frequency/names-in-force.ts';
import type { Problem } from '../problem/problem.ts';
import { londonDay } from '../shared/london-day.ts';
import type { Result } from '../shared/result.ts';
import { failed, ok } from '../shared/result.ts';
import { endWatchEntry } from '../store/sql/end-watch-entry.ts';
import { insertWatchEntry } from '../store/sql/insert-watch-entry.ts';
import { selectWatchEntries } from '../store/sql/select-watch-entries.ts';
import { personTokens } from './facts/fact-of-leaf.ts';
import { makeToken } from './make-token.ts';
import type { watchEntrySchema, watchListSchema, watchRequestSchema } from './misuse-schema.ts';
import { watchContentSchema } from './organisation-staff.ts';

/** Watches, until a day, who of the caller's organisation asks about somebody. Whom, is kept as a keyed digest: the list itself says nothing. Problem: `invalid-request` for a day that is over or a name without letters. @throws MastError `audit-unavailable` */
export async function watch(core: Core, { organisationId, accountId }: UserPrincipal, { family, dateOfBirth, until, accounts }: z.infer<typeof watchRequestSchema>): Promise<Result<z.infer<typeof watchEntrySchema>, Problem>> {
  if (until < londonDay(core.clock.now())) return failed({ code: 'invalid-request', errors: [{ pointer: '/until', rule: 'in-the-past' }] });
  return core.store.tx({ own: organisationId }, async (db): Promise<Result<z.infer<typeof watchEntrySchema>, Problem>> => {
    const { familyBirth: who } = personTokens({ family, dateOfBirth }, makeToken(core.keys, organisationId), await namesInForce(core, db));
    if (who === undefined) return failed({ code: 'invalid-request', errors: [{ pointer: '/family', rule: 'unreadable' }] });
    const entryId = core.ids.uuid();
    await db.run(insertWatchEntry, [organisationId, entryId, until, accountId, core.clock.now(), core.keys.seal(organisationId, 'watch_entry', entryId, { who, accounts })]);
    await appendLeaf(db, core, { organisationId, accountId }, { kind: 'watch-entry-added', payload: { entryId } });
    return ok({ entryId });
  });
}

/** Which entries there are: since when, until when, by whom, whose work. @throws MastError `audit-unavailable` */
export async function listWatched(core: Core, { organisationId, accountId }: UserPrincipal): Promise<z.infer<typeof watchListSchema>> {
  return core.store.tx({ own: organisationId }, async (db) => {
    const rows = await db.rows(selectWatchEntries, [organisationId, londonDay(core.clock.now())]);
    await appendLeaf(db, core, { organisationId, accountId }, { kind: 'watch-list-read', payload: { entries: rows.length } });
    return { entries: rows.map(({ sealed, at, ...row }) => ({ ...row, at: at.toISOString(), accounts: watchContentSchema.parse(core.keys.open(organisationId, 'watch_entry', row.entryId, sealed)).accounts })) };
  });
}

/** Ends the watching. Problem: `not-found`. @throws MastError `audit-unavailable` */
export async function endWatch(core: Core, { organisationId, accountId }: UserPrincipal, entryId: string): Promise<Result<z.infer<typeof watchEntrySchema>, Problem>> {
  return core.store.tx({ own: organisationId }, async (db) => {
    if ((await db.run(endWatchEntry, [organisationId, entryId, core.clock.now()])) === 0) return failed({ code: 'not-found' } as const);
    await appendLeaf(db, core, { organisationId, accountId }, { kind: 'watch-entry-ended', payload: { entryId } });
    return ok({ entryId });
  });
}
