import type { UserPrincipal } from '../access/principal.ts';
import { emailMac } from '../keys/email-mac.ts';
import { operatorOf } from '../people/operator.ts';
import type { AccountId, OrganisationId } from '../shared/brands.ts';
import { MastError } from '../shared/mast-error.ts';
import { selectGoverningAccount } from '../store/sql/select-governing-account.ts';
import type { OperatorWorld } from './operator-world.ts';

/**
 * The two people of one organisation who answer for what an operator does for it, by their e-mail addresses: each an active information-governance lead or administrator of that organisation, and not the same. They act through the
 * operator, and the trail says so. Throws MastError `two-people-needed` with which of the two is none.
 */
export async function twoOfOrganisation({ core, owner }: OperatorWorld, organisationId: OrganisationId, emails: { readonly askedBy: string; readonly approvedBy: string }): Promise<{ asking: UserPrincipal; approving: UserPrincipal }> {
  const find = async (email: string, which: string): Promise<UserPrincipal> => {
    const found = await owner.tx({ readOnly: true }, (db) => db.rows(selectGoverningAccount, [emailMac(core.keys, email)]));
    const own = found.find((one) => one.organisationId === organisationId);
    if (own === undefined) throw new MastError('two-people-needed', { unknown: which });
    return { ...operatorOf(organisationId), accountId: own.accountId as AccountId };
  };
  const people = { asking: await find(emails.askedBy, 'asked-by'), approving: await find(emails.approvedBy, 'approved-by') };
  if (people.asking.accountId === people.approving.accountId) throw new MastError('two-people-needed', { same: true });
  return people;
}
