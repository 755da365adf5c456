import type { Core } from '../core.ts';
import { monthsBefore } from '../shared/months-before.ts';
import { londonDay } from '../shared/london-day.ts';
import type { OrganisationId } from '../shared/brands.ts';
import { deleteOldRightsCases } from '../store/sql/delete-old-rights-cases.ts';
import { selectOrganisations } from '../store/sql/select-organisations.ts';

/** A closed case is kept so long, for a complaint or a claim about it. Judgement; to be confirmed by an information-governance lawyer. */
const keptMonths = 36;

/** Forgets cases that were closed three years ago, letters included. What the trail says of them stays for its own time: ids and codes. */
export async function forgetCases(core: Core): Promise<void> {
  const before = new Date(`${monthsBefore(londonDay(core.clock.now()), keptMonths)}T00:00:00Z`);
  const organisations = await core.store.tx({ readOnly: true }, (db) => db.rows(selectOrganisations, []));
  for (const { organisationId, hasLeft } of organisations) {
    if (!hasLeft) await core.store.tx({ own: organisationId as OrganisationId }, (db) => db.run(deleteOldRightsCases, [organisationId, before]));
  }
}
