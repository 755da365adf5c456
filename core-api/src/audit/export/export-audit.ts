import type { UserPrincipal } from '../../access/principal.ts';
import type { Core } from '../../core.ts';
import type { Problem } from '../../problem/problem.ts';
import type { OrganisationId } from '../../shared/brands.ts';
import type { Result } from '../../shared/result.ts';
import { failed, ok } from '../../shared/result.ts';
import { countExportedLeaves } from '../../store/sql/count-exported-leaves.ts';
import type { ExportedLeaf } from '../../store/sql/list-exported-leaves.ts';
import { listExportedLeaves } from '../../store/sql/list-exported-leaves.ts';
import { appendLeaf } from '../append-leaf.ts';
import { leafProver } from '../log/leaf-prover.ts';
import { signLeafReceipt } from '../receipt.ts';
import { openLeaf, openTerms } from '../reading/open-leaf.ts';
import { readPeriod } from '../reading/period.ts';
import { balpEvents, exportedKinds } from './balp-events.ts';
import type { AuditExportRequest } from './export-schema.ts';

const mostDays = 31;
/** Leaves of one export: some minutes of reading, so that none holds a connection open for long. */
const mostLeaves = 20_000;
/** Leaves in memory at a time, of which each makes up to 20 events of some 3 kB. */
const pageSize = 200;
const firstLeaf = '00000000-0000-0000-0000-000000000000';
const kinds = Object.keys(exportedKinds);

/**
 * What an organisation's staff were shown, as FHIR AuditEvents in the profiles of IHE BALP, a line each, the oldest first (NDJSON), for its own audit repository. The leaf that says so is committed before the first line is made; the lines are read
 * page by page as they are taken. Each has what proves, without us, that its leaf is in the log. Problems: `invalid-request` for more than 31 days, or more leaves than one export takes. @throws MastError `audit-unavailable`
 */
export async function exportAudit(core: Core, user: UserPrincipal, { from: first, to: last, terms }: AuditExportRequest): Promise<Result<AsyncGenerator<string, void, void>, Problem>> {
  const { organisationId, accountId } = user;
  const now = core.clock.now();
  const period = readPeriod({ from: first, to: last }, now, false);
  if (!period.ok) return period;
  const { from } = period.value;
  const to = new Date(Math.min(period.value.to.getTime(), now.getTime() + 1));
  // An hour more, for the end of summer time.
  if (to.getTime() - from.getTime() > mostDays * 86_400_000 + 3_600_000) return failed({ code: 'invalid-request', errors: [{ pointer: '/to', rule: 'at-most-31-days' }] });
  const leaves = await core.store.tx({ own: organisationId }, async (db) => {
    const counted = await db.one(countExportedLeaves, [organisationId, from, to, kinds, mostLeaves + 1]);
    if ((counted?.leaves ?? 0) > mostLeaves) return undefined;
    await appendLeaf(db, core, { organisationId, accountId }, { kind: 'audit-exported', payload: { from: from.toISOString(), to: to.toISOString(), profile: terms ? 'balp-with-terms' : 'balp', leaves: counted?.leaves ?? 0 } });
    return counted?.leaves ?? 0;
  });
  return leaves === undefined ? failed({ code: 'invalid-request', errors: [{ pointer: '/to', rule: 'fewer-days' }] }) : ok(lines(core, organisationId, from, to, terms));
}

async function* lines(core: Core, own: OrganisationId, from: Date, to: Date, withTerms: boolean): AsyncGenerator<string, void, void> {
  const prove = leafProver();
  let [at, id] = [from, firstLeaf];
  for (let done = 0; done < mostLeaves; done += pageSize) {
    const [afterAt, afterId] = [at, id];
    const [leaves, proofs] = await core.store.tx({ own, readOnly: true }, async (db) => {
      const page = await db.rows(listExportedLeaves, [own, from, to, kinds, afterAt, afterId, pageSize]);
      const proved: (string | undefined)[] = [];
      for (const { log, position } of page) proved.push(log === null || position === null ? undefined : await prove(db, { log, position }));
      return [page, proved] as const;
    });
    const text = leaves.flatMap((leaf, place) => linesOf(core, own, leaf, proofs[place], withTerms)).join('');
    if (text !== '') yield text;
    const last = leaves.at(-1);
    if (last === undefined || leaves.length < pageSize) return;
    [at, id] = [last.at, last.leafId];
  }
}

function linesOf(core: Core, own: OrganisationId, leaf: ExportedLeaf, proof: string | undefined, withTerms: boolean): string[] {
  const open = openLeaf(core, leaf);
  const read = openTerms(core, leaf, open);
  const terms = read.state === 'kept' ? (withTerms ? { state: 'kept' as const, terms: read.terms } : { state: 'masked' as const }) : { state: read.state };
  const receipt = signLeafReceipt(core, leaf, own);
  return balpEvents({ leaf, open, terms, coreUrl: core.coreUrl, receipt, proof }).map((event) => `${JSON.stringify(event)}\n`);
}
