/** A policy as strict as a host's can be, without MAST: its own scripts and styles, its own server, no frames, no string that becomes a script. */
export const ownPolicy = { 'default-src': "'none'", 'script-src': "'self'", 'style-src': "'self'", 'connect-src': "'self'", 'base-uri': "'none'", 'form-action': "'none'", 'frame-ancestors': "'none'", 'require-trusted-types-for': "'script'", 'trusted-types': "'none'" } as const;

export type Policy = Readonly<Record<string, string>>;

/** What the panel adds to it: the MAST origin in two directives, and not a word more. */
export const withPanel = (policy: Policy, embedUrl: string): Policy => ({ ...policy, 'script-src': `${policy['script-src'] ?? "'self'"} ${embedUrl}`, 'frame-src': embedUrl });

export const policyText = (policy: Policy): string => Object.entries(policy).map(([name, value]) => `${name} ${value}`).join('; ');
