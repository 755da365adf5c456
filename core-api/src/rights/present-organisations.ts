import type { Core } from '../core.ts';
import type { OrganisationId } from '../shared/brands.ts';
import { selectOrganisations } from '../store/sql/select-organisations.ts';

/** Organisations that have not left: of the others the keys are gone or going. */
export async function presentOrganisations(core: Core): Promise<readonly OrganisationId[]> {
  const all = await core.store.tx({ readOnly: true }, (db) => db.rows(selectOrganisations, []));
  return all.filter(({ hasLeft }) => !hasLeft).map(({ organisationId }) => organisationId as OrganisationId);
}
