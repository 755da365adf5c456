import type { Core } from '../core.ts';
import type { OrganisationId } from '../shared/brands.ts';
import type { Mailer } from './mailer.ts';
import { countOpenNotices } from '../store/sql/count-open-notices.ts';
import { widenToMatching } from '../store/sql/widen-to-matching.ts';
import type { Store } from '../store/store.ts';
import type { Attempt } from './send-due.ts';
import { sendDue } from './send-due.ts';

/** What lies in all outboxes together. */
export type OpenNotices = { readonly waiting: number; readonly dead: number; readonly due: readonly OrganisationId[] };

/** Looks round all organisations' outboxes; counts and ids only. */
export async function openNotices(store: Store, now: Date): Promise<OpenNotices> {
  const rows = await store.tx({ matching: true, readOnly: true }, async (db) => {
    await db.run(widenToMatching, []);
    return db.rows(countOpenNotices, [now]);
  });
  const sum = (of: (row: (typeof rows)[number]) => number): number => rows.reduce((total, row) => total + of(row), 0);
  return { waiting: sum(({ waiting }) => waiting), dead: sum(({ dead }) => dead), due: rows.filter(({ due }) => due > 0).map(({ organisationId }) => organisationId as OrganisationId) };
}

/** One round of the sender: whatever is due, organisation by organisation. What became of each, and what is left. */
export async function sendRound(core: Core, mailer: Mailer): Promise<{ attempts: Attempt[]; left: OpenNotices }> {
  const { due } = await openNotices(core.store, core.clock.now());
  const attempts: Attempt[] = [];
  for (const organisationId of due) attempts.push(...(await sendDue(core, organisationId, mailer)));
  return { attempts, left: await openNotices(core.store, core.clock.now()) };
}
