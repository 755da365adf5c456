import type { OrganisationId } from '../shared/brands.ts';
import { MastError } from '../shared/mast-error.ts';

/** Organisation code to id. */
export type OrganisationIds = ReadonlyMap<string, OrganisationId>;

/** The id of a code that the check has found in the file. */
export function idOf(ids: OrganisationIds, code: string): OrganisationId {
  const id = ids.get(code);
  if (id === undefined) throw new MastError('internal', { setup: 'unchecked-organisation-code' });
  return id;
}
