/**
 * The framed page's Content Security Policy: its own script, connections to the core API alone, framed by this host's origins alone, no inline style or
 * script, and Trusted Types with the one policy of the view library.
 */
export const panelPolicy = (coreUrl: string, origins: readonly string[]): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `connect-src ${new URL(coreUrl).origin}`,
    `frame-ancestors ${origins.length === 0 ? "'none'" : origins.join(' ')}`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ].join('; ');
