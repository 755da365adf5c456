import type { UserPrincipal } from '../access/principal.ts';
import { appendTracedLeaf } from '../audit/append-leaf.ts';
import type { Core } from '../core.ts';
import type { Problem } from '../problem/problem.ts';
import { londonDay } from '../shared/london-day.ts';
import type { Result } from '../shared/result.ts';
import { failed, ok } from '../shared/result.ts';
import { selectOrganisationNames } from '../store/sql/select-organisation-names.ts';
import { openedCase } from './case-row.ts';
import { disclosureOf, isGiven } from './disclosure-of.ts';
import { shownRecord } from './own-records.ts';
import type { RightsContent } from './rights-content-schema.ts';
import { traceOf } from './trace-records.ts';

/** What an answer would hold at this moment, for the lead who writes it. Problem: `not-found`. @throws MastError `audit-unavailable` */
export async function readRightsContent(core: Core, { organisationId, accountId }: UserPrincipal, caseId: string, language: 'en' | 'cy'): Promise<Result<RightsContent, Problem>> {
  return core.store.tx({ own: organisationId, visible: [organisationId] }, async (db) => {
    const opened = await openedCase(db, core, organisationId, caseId);
    if (opened === undefined) return failed({ code: 'not-found' } as const);
    const { records, missing, log, looks } = await disclosureOf(db, core, organisationId, opened);
    const names = new Map((await db.rows(selectOrganisationNames, [[...new Set(looks.map((look) => look.organisationId))]])).map((one) => [one.organisationId, one]));
    const payload = { caseId, records: records.map(({ recordId, version }) => [recordId, version] as const), looks: looks.length };
    await appendTracedLeaf(db, core, { organisationId, accountId }, { kind: 'rights-content-read', payload }, traceOf(core, organisationId, records));
    return ok({
      records: records.map((record) => ({ ...shownRecord(record), rule: record.rule })),
      missing: [...missing],
      log,
      looks: looks.map(({ organisationId: asker, at, rule }) => {
        const name = names.get(asker);
        return { organisation: { code: name?.code ?? '', name: (language === 'cy' ? name?.cy : undefined) ?? name?.en ?? '' }, day: londonDay(at), rule };
      }),
      isNothing: !records.some(isGiven),
    });
  });
}
