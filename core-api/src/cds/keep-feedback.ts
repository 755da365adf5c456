import type { z } from 'zod';

import type { Core } from '../core.ts';
import type { EhrCaller } from '../identity/ehr/identify-ehr.ts';
import type { Problem } from '../problem/problem.ts';
import type { Result } from '../shared/result.ts';
import { failed, ok } from '../shared/result.ts';
import { saveCardFeedback } from '../store/sql/save-card-feedback.ts';
import type { CdsFeedback, cdsFeedbackAnswerSchema } from './cds-schema.ts';
import type { CdsServiceId } from './cds-services.ts';
import { spendCall } from './spend-call.ts';

/**
 * Keeps what became of cards that this EHR was given by this service. Anything else is passed over without a word: cards of others, cards that are too old, what was said before. Problem: `unauthenticated` for a token that was
 * used before.
 */
export async function keepFeedback(core: Core, caller: EhrCaller, service: CdsServiceId, { feedback }: CdsFeedback): Promise<Result<z.infer<typeof cdsFeedbackAnswerSchema>, Problem>> {
  const { organisationId, clientId } = caller.ehr;
  return core.store.tx({ own: organisationId, plans: 'generic' }, async (db) => {
    if (!(await spendCall(db, core, caller))) return failed({ code: 'unauthenticated' });
    // In the order of ids, so that two batches about the same cards never wait for each other in a ring; of one card in the order of time.
    const inOrder = feedback.toSorted((a, b) => a.card.localeCompare(b.card) || a.at.localeCompare(b.at));
    let kept = 0;
    for (const { card, outcome, reason, at } of inOrder) {
      const code = outcome === 'overridden' ? (reason ?? null) : null;
      kept += await db.run(saveCardFeedback, [organisationId, clientId, service, card, outcome, code, new Date(at)]);
    }
    return ok({ kept });
  });
}
