/** The pages' Content Security Policy: own script and style, the panel's frame from this server alone, no plug-ins, no forms; framed by the registered EHRs' pages, or by nobody. */
export const appPolicy = (frameOrigins: readonly string[]): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'",
    `frame-ancestors ${frameOrigins.length === 0 ? "'none'" : [...new Set(frameOrigins)].join(' ')}`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ');
