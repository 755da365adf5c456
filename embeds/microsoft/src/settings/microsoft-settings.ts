/** One organisation's tenant, and the host under which core knows it: its key, issuer and staff stand there. */
export type Tenant = { readonly tenantId: string; readonly hostId: string };

/** What the embed server is told of Microsoft 365; without it neither tab nor pane exists. */
export type MicrosoftSettings = {
  /** Application id of the registration in Entra ID, one for all tenants. */
  readonly clientId: string;
  readonly tenants: readonly Tenant[];
  /** Where Entra ID is, without the tenant: another than Microsoft's only in demonstrations. */
  readonly authority: string;
  /** Pages besides Microsoft's own that may frame tab and pane and are listened to: hosts of demonstrations and tests. */
  readonly hostOrigins: readonly string[];
  /** MAST by itself, for who stands outside. */
  readonly portalUrl?: string | undefined;
  /** Office.js from elsewhere than Microsoft's own address: the stub of a demonstration or a test. */
  readonly officeJs?: string | undefined;
  /** What the authority's own metadata would say (OpenID Connect Discovery, as JSON text): of a demonstration, whose Entra ID is at no address of its own. */
  readonly authorityMetadata?: string | undefined;
};

/** Entra ID itself. */
export const entraAuthority = 'https://login.microsoftonline.com';

/** The tenant's host, by the `tid` that a token or Teams names; undefined for a tenant that does not take part. Nothing is trusted here: core verifies the token. */
export const hostOfTenant = ({ tenants }: MicrosoftSettings, tenantId: string | undefined): string | undefined => tenants.find((tenant) => tenant.tenantId === tenantId)?.hostId;

/** What a page of ours is told, in a `meta` element: nothing that is secret. */
export type PageSettings = MicrosoftSettings & { readonly coreUrl: string; readonly embedUrl: string; readonly scope: string; readonly environment: 'demonstration' | 'training' | 'live' };
