import { appendLeaf } from '../audit/append-leaf.ts';
import type { Core } from '../core.ts';
import { emailMac } from '../keys/email-mac.ts';
import type { AccountId, OrganisationId } from '../shared/brands.ts';
import { dayMs } from '../shared/day-ms.ts';
import { insertAccessRequest } from '../store/sql/insert-access-request.ts';
import { lapseAccessRequests } from '../store/sql/lapse-access-requests.ts';
import type { Db } from '../store/store.ts';
import type { AccountContent } from './account-content.ts';
import { staffMac } from './account-content.ts';
import { monthOf } from './months.ts';
import type { Application } from './people-schema.ts';

/** Days that an application waits; then it lapses and what it said is gone. Judgement: a month of holidays. */
export const waitingDays = 30;

type Applicant = Omit<Application, 'organisation'> & { readonly teamId?: string | undefined };

/**
 * Puts an application for an account before an organisation's authorisers. Whether somebody has an account is not looked up here, so that neither the answer nor its
 * time can tell: that is for who decides. One of an address that waits already stays as it was.
 */
export async function enterApplication(db: Db, core: Core, organisationId: OrganisationId, application: Applicant, colleague: AccountId | undefined): Promise<void> {
  const requestId = core.ids.uuid();
  const at = core.clock.now();
  const { name, email, staffId, role, employment, endsOn, trainingOn, vettingOn, teamId } = application;
  const content: AccountContent = { name, email, staffId, ...(trainingOn === undefined ? {} : { trainingOn }), ...(vettingOn === undefined ? {} : { vettingOn }) };
  const origin = colleague === undefined ? 'applicant' : 'colleague';
  await db.run(lapseAccessRequests, [organisationId, at]);
  const entered = await db.run(insertAccessRequest, [
    organisationId, requestId, 'account', origin, null, emailMac(core.keys, email), staffMac(core.keys, organisationId, staffId), role, employment, endsOn ?? null, teamId ?? null,
    trainingOn === undefined ? null : monthOf(trainingOn), vettingOn === undefined ? null : monthOf(vettingOn), colleague ?? null,
    at, new Date(at.getTime() + waitingDays * dayMs), core.keys.seal(organisationId, 'access_request', requestId, content),
  ]);
  await appendLeaf(db, core, { organisationId, accountId: colleague }, { kind: 'access-requested', payload: { requestId, kind: 'account', origin, role, repeated: entered === 0 } });
}
