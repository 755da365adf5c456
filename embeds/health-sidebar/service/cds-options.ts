/** What the CDS services are told. */
export type CdsOptions = {
  /** Public address of the core API, without a trailing slash: the only place that is asked, but for a registered FHIR server. */
  readonly coreUrl: string;
  /** Where a card's SMART link leads: the launch address of the app. */
  readonly launchUrl: string;
  /** Exact origins of the pages of registered EHRs that call from a browser. */
  readonly ehrOrigins: readonly string[];
  /** The network. */
  readonly fetch: typeof globalThis.fetch;
  readonly now: () => Date;
  /** One line for whoever runs the server: a code and an id at most, never what was sent. */
  readonly log?: ((line: { readonly event: string; readonly status?: number }) => void) | undefined;
};
