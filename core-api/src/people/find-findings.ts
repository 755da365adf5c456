import type { Core } from '../core.ts';
import { emailMac } from '../keys/email-mac.ts';
import type { IsoDate, OrganisationId } from '../shared/brands.ts';
import { askingRoles } from '../shared/roles.ts';
import type { AccessRequestRow } from '../store/access-request-row.ts';
import { lockAccount } from '../store/sql/lock-account.ts';
import { lockTeam } from '../store/sql/lock-team.ts';
import { selectAccountsAlike } from '../store/sql/select-accounts-alike.ts';
import type { OrganisationPolicy } from '../store/sql/select-organisation-policy.ts';
import { selectOrganisationPolicy } from '../store/sql/select-organisation-policy.ts';
import { selectStanding } from '../store/sql/select-standing.ts';
import type { Db } from '../store/store.ts';
import { accountContentSchema } from './account-content.ts';
import { isLastAdministrator } from './is-last-administrator.ts';
import { oldestTraining } from './months.ts';
import type { Finding } from './people-schema.ts';

/** What somebody who decides must know of an application. */
export type Findings = {
  /** Everything that stands against approving it, by this decider. */
  readonly blocking: readonly Finding[];
  /** The closed account that the applicant had, with why it was closed. */
  readonly former: { readonly accountId: string; readonly reason: string | null; readonly byEmail: boolean } | undefined;
};

/** Looks an application up against the accounts there are. Runs in the caller's transaction with `own` = the organisation. */
export async function findFindings(db: Db, core: Core, organisationId: OrganisationId, request: AccessRequestRow, deciderId: string, today: IsoDate): Promise<Findings> {
  const policy = await db.one(selectOrganisationPolicy, [organisationId]);
  if (policy === undefined) return { blocking: ['team-unknown'], former: undefined };
  const blocking: Finding[] = [];
  const voucher = request.vouchedBy === null ? undefined : await db.one(selectStanding, [organisationId, request.vouchedBy, today]);
  if (voucher === undefined) blocking.push('not-vouched');
  if (request.vouchedBy === deciderId || request.accountId === deciderId) blocking.push('same-person');
  if (askingRoles.includes(request.role) && policy.part === 'contributor') blocking.push('organisation-does-not-read');
  if (request.kind === 'role') return { blocking: [...blocking, ...(await roleFindings(db, organisationId, request, policy, today))], former: undefined };
  if (request.endsOn !== null && request.endsOn < today) blocking.push('end-passed');
  if (request.teamId !== null && (await db.one(lockTeam, [organisationId, request.teamId]))?.status !== 'active') blocking.push('team-unknown');
  blocking.push(...trainingFindings(request, policy, today));
  const alike = await accountsAlike(db, core, organisationId, request);
  const open = alike.find(({ status }) => status !== 'closed');
  if (open !== undefined) blocking.push(open.accountId === deciderId ? 'same-person' : open.status === 'active' ? 'account-active' : 'account-suspended');
  const closed = alike.filter(({ status }) => status === 'closed');
  const former = closed.find(({ byEmail }) => byEmail) ?? closed[0];
  return { blocking: [...new Set(blocking)], former: former === undefined ? undefined : { accountId: former.accountId, reason: former.statusReason, byEmail: former.byEmail } };
}

/** Accounts of the same address, of the address without its tag (`name+tag@`), or of the same staff id. */
async function accountsAlike(db: Db, core: Core, organisationId: OrganisationId, request: AccessRequestRow) {
  if (request.emailMac === null || request.staffMac === null || request.sealed === null) return [];
  const { email } = accountContentSchema.parse(core.keys.open(organisationId, 'access_request', request.requestId, request.sealed));
  const untagged = emailMac(core.keys, email.replace(/\+[^@]*@/, '@'));
  return db.rows(selectAccountsAlike, [organisationId, [request.emailMac, untagged], request.staffMac]);
}

async function roleFindings(db: Db, organisationId: OrganisationId, request: AccessRequestRow, policy: OrganisationPolicy, today: IsoDate): Promise<Finding[]> {
  const account = await db.one(lockAccount, [organisationId, request.accountId ?? '']);
  if (account?.status !== 'active') return ['account-not-active'];
  if (account.role === request.role) return ['role-held'];
  const leaves = await isLastAdministrator(db, organisationId, account);
  return [...trainingFindings(account, policy, today), ...(leaves ? (['last-administrator'] as const) : [])];
}

function trainingFindings({ trainingMonth, vettingMonth }: { trainingMonth: string | null; vettingMonth: string | null }, policy: OrganisationPolicy, today: IsoDate): Finding[] {
  const found: Finding[] = [];
  if (trainingMonth === null) found.push('training-missing');
  else if (trainingMonth < oldestTraining(today, policy.trainingMonths)) found.push('training-overdue');
  if (policy.vettingNeeded && vettingMonth === null) found.push('vetting-missing');
  return found;
}
