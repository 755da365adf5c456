/** A registered host: its id, and the exact origins of its pages. */
export type EmbedHost = { id: string; origins: readonly string[] };
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
  /** Where the built panel lies; the panel's own build by default. */
  assetsFolder?: string;
};
