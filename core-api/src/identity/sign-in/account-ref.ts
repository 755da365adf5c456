import type { AccountId, OrganisationId } from '../../shared/brands.ts';

/** An account, by its ids. */
export type AccountRef = { readonly organisationId: OrganisationId; readonly accountId: AccountId };
