import type { UserPrincipal } from '../access/principal.ts';
import type { Core } from '../core.ts';
import type { IsoDate, OrganisationId } from '../shared/brands.ts';
import type { RightsCaseRow } from '../store/rights-case-row.ts';
import { selectRightsCase } from '../store/sql/select-rights-case.ts';
import { updateRightsCase } from '../store/sql/update-rights-case.ts';
import type { Db } from '../store/store.ts';
import type { CaseContent, StepName } from './case-content.ts';
import { caseContentSchema } from './case-content.ts';
import type { ClockFacts } from './clock.ts';
import { dueOn } from './clock.ts';
import { rightsLaw } from './law.ts';

/** A case as it is worked on: what stands in the row, and what was sealed. */
export type OpenCase = { readonly row: RightsCaseRow; readonly content: CaseContent };

const table = 'rights_case';

/** One case of the caller's organisation, locked; undefined where there is none of that id. */
export async function openedCase(db: Db, core: Pick<Core, 'keys'>, organisationId: OrganisationId, caseId: string): Promise<OpenCase | undefined> {
  const row = await db.one(selectRightsCase, [organisationId, caseId]);
  return row === undefined ? undefined : { row, content: contentOf(core, organisationId, row) };
}

/** What is sealed of a case. @throws MastError `seal-broken` */
export function contentOf(core: Pick<Core, 'keys'>, organisationId: OrganisationId, row: Pick<RightsCaseRow, 'caseId' | 'sealed'>): CaseContent {
  return caseContentSchema.parse(core.keys.open(organisationId, table, row.caseId, row.sealed));
}

/** Seals the content of a case. */
export function sealedCase(core: Pick<Core, 'keys'>, organisationId: OrganisationId, caseId: string, content: CaseContent): Buffer {
  return core.keys.seal(organisationId, table, caseId, content);
}

/** The clock of a stored case. */
export function clockOf(row: RightsCaseRow): ClockFacts {
  const day = (text: string | null): IsoDate | null => text as IsoDate | null;
  const { stoppedFor, stoppedDays, extended } = row;
  return { receivedOn: row.receivedOn as IsoDate, startedOn: day(row.startedOn), stoppedSince: day(row.stoppedSince), stoppedFor, stoppedDays, extended, acknowledgedOn: day(row.acknowledgedOn) };
}

/** Writes an open case anew, its end worked out from its clock. The end; undefined where the case was closed meanwhile. */
export async function saveCase(db: Db, core: Pick<Core, 'keys'>, organisationId: OrganisationId, { row }: OpenCase, clock: ClockFacts, content: CaseContent): Promise<{ due: IsoDate | null } | undefined> {
  const due = dueOn(rightsLaw.clocks[row.kind], clock);
  const { startedOn, stoppedSince, stoppedFor, stoppedDays, extended, acknowledgedOn } = clock;
  const changed = await db.run(updateRightsCase, [organisationId, row.caseId, startedOn, stoppedSince, stoppedFor, stoppedDays, extended, acknowledgedOn, due, sealedCase(core, organisationId, row.caseId, content)]);
  return changed === 0 ? undefined : { due };
}

/** The content with one step more. */
export function withStep(content: CaseContent, step: StepName, at: Date, user: Pick<UserPrincipal, 'accountId'> | undefined, reason?: string): CaseContent {
  return { ...content, steps: [...content.steps, { step, at: at.toISOString(), by: user?.accountId ?? null, ...(reason === undefined ? {} : { reason }) }] };
}
