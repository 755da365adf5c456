import type { Fetch, SigningKeys, SmartServer } from '@mast/health-sidebar/app';
import type { MicrosoftSettings } from '@mast/microsoft/settings';

/** A partner's number for when MAST cannot answer: about the partner alone, never about anybody. */
export type PartnerPhone = { name: string; phone: string; outOfHours?: string | undefined };
/**
 * A registered host: its id, and the exact origins of its pages. `organisation` is the code under which its staff apply for an account in the panel;
 * `ancestors` are pages that may stand around those (CSP sources): of an embed of ours, whose own page is the host's, the application that shows it;
 * `approver` says who approves them, as a team and how to reach it, since whoever may open the page reads it.
 */
export type EmbedHost = { id: string; origins: readonly string[]; ancestors?: readonly string[] | undefined; organisation?: string | undefined; approver?: string | undefined };
/** What the panel says it is, on every screen. */
export type EmbedEnvironment = 'demonstration' | 'training' | 'live';

/** What the embed server is told. */
export type EmbedServerOptions = {
  /** Public address of the core API, without a trailing slash: the only place the panel may connect to. */
  coreUrl: string;
  /** Public address of this server. */
  embedUrl: string;
  /** Who may frame the panel: a host's id, and the exact origins of its pages. */
  hosts: readonly EmbedHost[];
  environment: EmbedEnvironment;
  /** Numbers that the panel shows when MAST cannot answer. */
  phones?: readonly PartnerPhone[] | undefined;
  /** CDS services for electronic health records: the origins of their pages that call from a browser, and the network (core, and the FHIR servers that core names). Absent: none. */
  cds?: { readonly ehrOrigins: readonly string[]; readonly fetch: typeof globalThis.fetch } | undefined;
  /** The SMART on FHIR application: the servers that may open it, the keys that prove it to them, and the network. Absent: there is none. */
  smart?: { servers: readonly SmartServer[]; keys: SigningKeys; fetch: Fetch } | undefined;
  /** Takes one line for an operator; by default nobody. */
  log?: ((line: string) => void) | undefined;
  /** Teams and Outlook, where organisations use them. */
  microsoft?: MicrosoftSettings | undefined;
  /** How core is called for somebody in Teams; needed with `microsoft`. */
  fetch?: (url: string, init: RequestInit) => Promise<Response>;
  /** Where the built panel lies; the panel's own build by default. */
  assetsFolder?: string;
};
