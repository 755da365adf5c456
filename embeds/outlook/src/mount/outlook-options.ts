/** What the pane's page is made with. All of it is public: it stands in the page. */
export type OutlookOptions = {
  /** The host that stands for the tenant in core (`upstream: entra`); its `ancestors` are who may show the pane. */
  readonly hostId: string;
  /** The application's id in Entra ID, its one tenant's authority, and MAST's own scope. */
  readonly clientId: string;
  readonly authority: string;
  readonly scope: string;
  /** Office.js from elsewhere than Microsoft: a demonstration's stub. */
  readonly officeJs?: string | undefined;
};

/** Where Microsoft serves Office.js; the marketplace takes no other (docs/develop/referencing-the-javascript-api-for-office-library-from-its-cdn.md). */
export const officeCdn = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
