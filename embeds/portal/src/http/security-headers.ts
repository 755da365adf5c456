/**
 * Headers of every page: nothing is kept, framed, loaded or run but what this host serves; no inline script or style, no plug-in. Forms go to ourselves and, since browsers
 * hold redirects to the same rule, on to the core, where people sign in (ASVS 3.4.3, 3.4.6, 14.3.2).
 */
export function securityHeaders(portalUrl: string, coreUrl: string): Readonly<Record<string, string>> {
  return {
    'cache-control': 'no-store',
    'content-security-policy': [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "img-src 'self'",
      `form-action 'self' ${new URL(coreUrl).origin}`,
      "frame-ancestors 'none'",
      "base-uri 'none'",
      "require-trusted-types-for 'script'",
    ].join('; '),
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=()',
    // With `no-referrer` a browser would send the origin of a form as null.
    'referrer-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    ...(portalUrl.startsWith('https:') ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : {}),
  };
}
