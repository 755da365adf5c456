import type { Core } from '../core.ts';
import type { OrganisationId } from '../shared/brands.ts';
import { selectRightsWithholdings } from '../store/sql/select-rights-withholdings.ts';
import type { Db } from '../store/store.ts';
import type { WithholdingContent } from './case-content.ts';
import { withholdingContentSchema } from './case-content.ts';

/** A withholding with what was sealed of it. */
export type Withholding = WithholdingContent & { readonly withholdingId: string; readonly status: 'proposed' | 'agreed' | 'refused'; readonly chosenBy: string; readonly decidedBy: string | null };

/** What is withheld in a case, or was to be. */
export async function withholdingsOf(db: Db, core: Pick<Core, 'keys'>, organisationId: OrganisationId, caseId: string): Promise<Withholding[]> {
  const rows = await db.rows(selectRightsWithholdings, [organisationId, caseId]);
  return rows.map(({ sealed, ...row }) => ({ ...row, ...withholdingContentSchema.parse(core.keys.open(organisationId, 'rights_withholding', row.withholdingId, sealed)) }));
}
