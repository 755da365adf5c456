import type { JWK } from 'jose';

/** A message of the inbox: invented, like everybody in it. `shared` ones lie in the team's mailbox. */
export type HostMessage = { readonly id: string; readonly from: string; readonly subject: string; readonly received: string; readonly html: string; readonly text: string; readonly shared?: boolean };

/** The tenant that signs tokens here as Entra ID would, and who is signed in. */
export type Tenant = {
  /** `<base>/<tenant id>/v2.0`, exact. */
  readonly issuer: string;
  readonly tenantId: string;
  /** The application whose API the token is for, and the name of its scope. */
  readonly audience: string;
  readonly scope: string;
  readonly clientId: string;
  /** RS256, with its `kid`. */
  readonly privateJwk: JWK;
  readonly user: { readonly oid: string; readonly name: string; readonly username: string };
};

/** What this Outlook is. */
export type OutlookHostSettings = { readonly url: string; readonly paneUrl: string; readonly tenant: Tenant; readonly messages: readonly HostMessage[] };
