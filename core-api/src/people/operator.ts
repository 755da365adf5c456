import type { UserPrincipal } from '../access/principal.ts';
import type { AccountId, OrganisationId } from '../shared/brands.ts';

/** No account: an operator at the command line is nobody's colleague, and what they do is in the trail as done by `operator`. */
const nobody = '00000000-0000-0000-0000-000000000000' as AccountId;

/** The operator, acting for an organisation that cannot help itself; under all the rules that its administrators are under. */
export function operatorOf(organisationId: OrganisationId): UserPrincipal {
  return { kind: 'user', accountId: nobody, organisationId, role: 'administrator', hostId: 'operator', scopes: [] };
}
