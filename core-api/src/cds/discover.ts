import type { z } from 'zod';

import { ambientTerms } from '../answer/ambient/ambient-terms.ts';
import type { Core } from '../core.ts';
import type { EhrCaller } from '../identity/ehr/identify-ehr.ts';
import type { Problem } from '../problem/problem.ts';
import { londonDay } from '../shared/london-day.ts';
import type { Result } from '../shared/result.ts';
import { failed, ok } from '../shared/result.ts';
import type { cdsDiscoverySchema } from './cds-schema.ts';
import { spendCall } from './spend-call.ts';

/** What the services want of this EHR today: the patient only where there is something that may be done with one. Problem: `unauthenticated` for a token that was used before. */
export async function discover(core: Core, caller: EhrCaller): Promise<Result<z.infer<typeof cdsDiscoverySchema>, Problem>> {
  const { ehr } = caller;
  return core.store.tx({ own: ehr.organisationId, plans: 'generic' }, async (db) => {
    const [isSpent, terms] = await Promise.all([spendCall(db, core, caller), ambientTerms(db, ehr, londonDay(core.clock.now()))]);
    return isSpent ? ok({ language: ehr.language, asksForPatient: terms.length > 0 }) : failed({ code: 'unauthenticated' });
  });
}
