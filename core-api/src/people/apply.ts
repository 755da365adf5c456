import type { Core } from '../core.ts';
import type { Problem } from '../problem/problem.ts';
import type { OrganisationId } from '../shared/brands.ts';
import { londonDay } from '../shared/london-day.ts';
import type { Result } from '../shared/result.ts';
import { failed, ok } from '../shared/result.ts';
import { countAccessRequests } from '../store/sql/count-access-requests.ts';
import { selectOrganisationByCode } from '../store/sql/select-organisation-by-code.ts';
import { applicationFaults } from './application-faults.ts';
import { enterApplication } from './enter-application.ts';
import type { Application } from './people-schema.ts';

/** Applications from outside that one organisation lets wait: more is somebody's machine. They wait thirty days. Judgement. */
const mostWaiting = 500;

/**
 * Somebody who cannot sign in yet applies for an account. Always the same answer: an unknown organisation, an address that has an account, one that is suspended, and one
 * that waits already are not to be told apart. Nothing is decided or looked up here; a member of the organisation must answer for it, and another decide.
 * Problems: `invalid-request` for dates that cannot be, whoever asks. @throws MastError `audit-unavailable`
 */
export async function apply(core: Core, body: Application): Promise<Result<{ received: true }, Problem>> {
  const errors = applicationFaults(body, londonDay(core.clock.now()));
  if (errors.length > 0) return failed({ code: 'invalid-request', errors });
  const { organisation, ...application } = body;
  const known = await core.store.tx({ readOnly: true }, (db) => db.one(selectOrganisationByCode, [organisation]));
  if (known === undefined) return ok({ received: true });
  const organisationId = known.organisationId as OrganisationId;
  await core.store.tx({ own: organisationId }, async (db) => {
    const { waiting } = (await db.one(countAccessRequests, [organisationId])) ?? { waiting: 0 };
    if (waiting >= mostWaiting) core.log.error('applications-full', { organisation: organisationId });
    else await enterApplication(db, core, organisationId, application, undefined);
  });
  return ok({ received: true });
}
