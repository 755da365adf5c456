import type { Entra, EntraUser } from '@mast/example-teams-host/entra';

/** A message of the inbox: invented, like everybody in it. `shared` ones lie in the team's mailbox. */
export type HostMessage = { readonly id: string; readonly from: string; readonly subject: string; readonly received: string; readonly html: string; readonly text: string; readonly shared?: boolean; readonly attachments?: readonly { readonly name: string; readonly contentType: string; readonly text: string }[] };

/** The tenant whose Entra ID this Outlook asks for tokens, and who is signed in. */
export type Tenant = { readonly entra: Entra; readonly user: EntraUser; /** The add-in's application there: who may ask for a code. */ readonly clientId: string };

/** What this Outlook is. */
export type OutlookHostSettings = { readonly url: string; readonly paneUrl: string; readonly tenant: Tenant; readonly messages: readonly HostMessage[] };
