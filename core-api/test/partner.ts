import type { JWK } from 'jose';

import type { OrganisationId } from '../src/shared/brands.ts';

/** One organisation with a feed, a connector, an embed host and one member of staff. */
export type Partner = {
  readonly organisationId: OrganisationId;
  readonly code: string;
  readonly feedId: string;
  readonly connectorId: string;
  readonly hostId: string;
  readonly accountId: string;
  readonly staffId: string;
  readonly connectorKey: JWK;
  readonly hostKey: JWK;
};
