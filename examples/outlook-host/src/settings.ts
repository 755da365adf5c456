import type { Entra, EntraUser } from '@mast/example-teams-host/entra';

/** A message of the inbox: invented, like everybody in it. `shared` ones lie in the team's mailbox. */
export type HostMessage = { readonly id: string; readonly from: string; readonly subject: string; readonly received: string; readonly html: string; readonly text: string; readonly shared?: boolean };

/** The tenant whose Entra ID this Outlook asks for tokens, and who is signed in. */
export type Tenant = { readonly entra: Entra; readonly user: EntraUser };

/** What this Outlook is. */
export type OutlookHostSettings = { readonly url: string; readonly paneUrl: string; readonly tenant: Tenant; readonly messages: readonly HostMessage[] };
