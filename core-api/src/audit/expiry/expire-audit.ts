import type { Core } from '../../core.ts';
import type { IsoDate, OrganisationId } from '../../shared/brands.ts';
import { monthsBefore } from '../../shared/months-before.ts';
import { expireAuditLeaves } from '../../store/sql/expire-audit-leaves.ts';
import { expireAuditTerms } from '../../store/sql/expire-audit-terms.ts';
import { saveAuditExpiry } from '../../store/sql/save-audit-expiry.ts';
import { selectAuditMonths } from '../../store/sql/select-audit-months.ts';
import { selectOrganisations } from '../../store/sql/select-organisations.ts';
import type { Db } from '../../store/store.ts';
import { appendLeaf } from '../append-leaf.ts';
import { clearDeclared } from './clear-declared.ts';
import { usualMonths } from './usual-months.ts';

/** Leaves of one transaction. */
const pageSize = 2_000;
/** Kinds that had what was asked among the rest before it was sealed apart: it goes in time, and the rest with it. */
const heldWords = ['search-answered', 'person-viewed', 'place-viewed', 'addresses-looked-up', 'override-viewed', 'ambient-checked', 'declaration-made'];
const longAgo = '2000-01-01' as IsoDate;

export type ExpiryOptions = {
  /** Asked after each transaction: it stops there, and the next call goes on. */
  readonly enough?: (() => boolean) | undefined;
};
/** Leaves that lost what was asked, and what was answered. */
export type ExpirySummary = { readonly terms: number; readonly leaves: number };

/**
 * Deletes what was asked and, later, what was answered, of every organisation's leaves whose time is over by its agreements: seven years, and two for what was asked, where none says otherwise. Headers, places and hashes stay, so that the
 * log verifies as before. Each transaction counts what it took away into the trail, so that anything else that is missing shows. When a month is over for everybody its keys are destroyed, and with them every copy in backups. After a kill the next
 * run goes on.
 */
export async function expireAudit(core: Core, { enough = () => false }: ExpiryOptions = {}): Promise<ExpirySummary> {
  const organisations = await core.store.tx({ readOnly: true }, (db) => db.rows(selectOrganisations, []));
  const summary = { terms: 0, leaves: 0 };
  const reached = { terms: [] as IsoDate[], leaves: [] as IsoDate[] };
  for (const { organisationId, hasLeft } of organisations) {
    const own = organisationId as OrganisationId;
    const due = await dueOf(core, own);
    reached.terms.push(due.terms);
    reached.leaves.push(due.leaves);
    if (due.isDone) continue;
    const take = async (part: 'terms' | 'leaves', before: IsoDate, page: (db: Db) => Promise<{ month: string; leaves: number }[]>): Promise<void> => {
      while (!enough()) {
        const gone = await takePage(core, own, part, before, page);
        summary[part] += gone;
        if (gone === 0) return;
      }
    };
    await take('terms', due.terms, (db) => db.rows(expireAuditTerms, [own, due.terms, pageSize]));
    if (due.indexedSince !== null) await take('leaves', due.terms, (db) => db.rows(expireAuditLeaves, [own, due.termsBefore, due.terms, heldWords, due.indexedSince, pageSize]));
    if (!hasLeft) await clearDeclared(core, own, new Date(`${due.termsBefore}T00:00:00Z`), new Date(`${due.terms}T00:00:00Z`), enough);
    await take('leaves', due.leaves, (db) => db.rows(expireAuditLeaves, [own, due.leavesBefore, due.leaves, null, null, pageSize]));
    if (enough()) return summary;
    await core.store.tx({ own }, (db) => db.run(saveAuditExpiry, [own, due.terms, due.leaves, core.clock.now()]));
  }
  destroyKeys(reached.terms, (month) => core.keys.auditTerms.destroy(month));
  destroyKeys(reached.leaves, (month) => core.keys.destroyAuditKey(month));
  return summary;
}

type Due = { readonly terms: IsoDate; readonly leaves: IsoDate; readonly termsBefore: IsoDate; readonly leavesBefore: IsoDate; readonly indexedSince: Date | null; readonly isDone: boolean };

/** Up to which months an organisation's trail is over today, and how far it was taken away. Months go whole: at most one is kept longer than agreed. They are those of the leaves, which are of UTC: in summer a day of London begins before its leaves do. */
async function dueOf(core: Core, own: OrganisationId): Promise<Due> {
  const today = core.clock.now().toISOString().slice(0, 10) as IsoDate;
  const kept = await core.store.tx({ own, readOnly: true }, (db) => db.one(selectAuditMonths, [own]));
  const [termsBefore, leavesBefore] = [(kept?.termsBefore ?? longAgo) as IsoDate, (kept?.leavesBefore ?? longAgo) as IsoDate];
  // A later agreement may say longer: what is gone does not come back, and what is left is kept.
  const bound = (months: number, before: IsoDate): IsoDate => latest(`${monthsBefore(today, months).slice(0, 7)}-01` as IsoDate, before);
  const terms = bound(kept?.termMonths ?? usualMonths.terms, termsBefore);
  const leaves = bound(kept?.auditMonths ?? usualMonths.audit, leavesBefore);
  return { terms, leaves, termsBefore, leavesBefore, indexedSince: kept?.indexedSince ?? null, isDone: terms === kept?.termsBefore && leaves === kept.leavesBefore };
}

function latest(a: IsoDate, b: IsoDate): IsoDate {
  return a > b ? a : b;
}

async function takePage(core: Core, own: OrganisationId, part: 'terms' | 'leaves', before: IsoDate, page: (db: Db) => Promise<{ month: string; leaves: number }[]>): Promise<number> {
  return core.store.tx({ own }, async (db) => {
    const gone = await page(db);
    if (gone.length === 0) return 0;
    await appendLeaf(db, core, { organisationId: own }, { kind: 'audit-expired', payload: { part, before, months: Object.fromEntries(gone.map(({ month, leaves }) => [month, leaves])) } });
    return gone.reduce((sum, { leaves }) => sum + leaves, 0);
  });
}

/** Ten years of months before the first that somebody still has something of: the job runs daily, and none is passed over. */
function destroyKeys(reached: readonly IsoDate[], destroy: (month: string) => void): void {
  const [first] = reached.toSorted();
  if (first === undefined) return;
  for (let months = 1; months <= 120; months += 1) destroy(monthsBefore(first, months).slice(0, 7));
}
