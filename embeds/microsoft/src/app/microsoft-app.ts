import type { AppTexts } from '../texts/app-texts.ts';

/** What one deployment is called and where it stands; the rest is the same everywhere. */
export type Deployment = {
  /** Public origin of the embed server, https. */
  readonly embedOrigin: string;
  /** Application (client) id of the registration in Entra ID. */
  readonly clientId: string;
  /** Who operates this MAST: shown as its developer to administrators and users. At most 32 characters. */
  readonly operator: string;
  /** Pages of the operator: about MAST, what it does with data, terms of use. */
  readonly pages: { readonly about: string; readonly privacy: string; readonly terms: string };
};

/** The one source of both manifests: everything that either says. */
export type MicrosoftApp = {
  /** Semantic version; Teams and Outlook fetch a changed package only when it has grown. */
  readonly version: string;
  readonly id: string;
  /** The add-in-only manifest is an add-in of its own to Outlook: the unified one hides it where both are there. */
  readonly addInId: string;
  readonly accentColor: string;
  readonly deployment: Deployment;
  readonly tab: { readonly entityId: string; readonly path: string };
  readonly extension: { readonly commandId: string; readonly parameter: string };
  readonly pane: { readonly path: string; readonly mailbox: string; readonly pinnable: true };
  readonly permissions: readonly string[];
  readonly texts: { readonly en: AppTexts; readonly cy: AppTexts };
};
