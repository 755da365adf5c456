import type { Core } from '../core.ts';
import { monthsBefore } from '../shared/months-before.ts';
import { londonDay } from '../shared/london-day.ts';
import { deleteOldRightsCases } from '../store/sql/delete-old-rights-cases.ts';
import { presentOrganisations } from './present-organisations.ts';

/** A closed case is kept so long, for a complaint or a claim about it. Judgement; to be confirmed by an information-governance lawyer. */
const keptMonths = 36;

/** Forgets cases that were closed three years ago, letters included. What the trail says of them stays for its own time: ids and codes. */
export async function forgetCases(core: Core): Promise<void> {
  const before = new Date(`${monthsBefore(londonDay(core.clock.now()), keptMonths)}T00:00:00Z`);
  for (const organisationId of await presentOrganisations(core)) await core.store.tx({ own: organisationId }, (db) => db.run(deleteOldRightsCases, [organisationId, before]));
}
