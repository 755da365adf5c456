import type { z } from 'zod';

import type { UserPrincipal } from '../access/principal.ts';
import type { Core } from '../core.ts';
import { countWaiting } from '../store/sql/count-waiting.ts';
import type { waitingSchema } from './waiting-schema.ts';

/** As the list of recall notices goes. */
const listedMs = 366 * 86_400_000;

/** How much waits for the caller, by their role. Counts of their own work alone, so that looking at a start page fills no trail: what they open is recorded there. */
export async function waitingFor(core: Core, { organisationId, accountId, role }: UserPrincipal): Promise<z.infer<typeof waitingSchema>> {
  const governs = role === 'information-governance-lead';
  const manager = role === 'team-lead' ? accountId : null;
  const since = new Date(core.clock.now().getTime() - listedMs);
  const counted = await core.store.tx({ own: organisationId, readOnly: true }, (db) => db.one(countWaiting, [organisationId, accountId, role, since, manager]));
  const { recallNotices = 0, misuseAlerts = 0, dipSamples = 0, rightsCases = 0 } = counted ?? {};
  return { recallNotices, ...(governs || manager !== null ? { misuseAlerts, dipSamples } : {}), ...(governs ? { rightsCases } : {}) };
}
