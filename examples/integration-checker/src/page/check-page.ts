import type { Finding } from '../finding.ts';
import { checkMarkup } from './check-markup.ts';
import type { Policy } from './policy.ts';
import { governing, readPolicies } from './policy.ts';
import { lets } from './source-list.ts';

/** A host's page: its address, its headers by name in small letters, and its HTML where it is at hand. */
export type HostPage = { readonly url: string; readonly headers: ReadonlyMap<string, string>; readonly html?: string };
export type PageWish = { readonly embedUrl: string; readonly registration: { readonly id: string; readonly origins: readonly string[] } };

/** Whether a browser would load the panel in this page, and show it: policies, embedder policy, origin and the two tags. */
export const checkPage = (page: HostPage, { embedUrl, registration }: PageWish): Finding[] => {
  const [self, embed] = [new URL(page.url), new URL(embedUrl)];
  const header = (name: string): string => page.headers.get(name) ?? '';
  const policies = readPolicies([header('content-security-policy'), ...metaPolicies(page.html ?? '')]);
  const embedder = header('cross-origin-embedder-policy').trim().toLowerCase();
  return [
    ...(registration.origins.includes(self.origin) ? [] : [{ code: 'page-origin-unregistered' } as const]),
    ...(self.protocol === 'https:' && embed.protocol === 'http:' ? [{ code: 'mixed-content' } as const] : []),
    ...once(policies.flatMap((policy) => checkPolicy(policy, self, embed))),
    ...(embedder === '' || embedder.startsWith('unsafe-none') ? [] : [{ code: 'coep' } as const]),
    ...(/\bno-referrer\b(?!-)/.test(header('referrer-policy')) ? [{ code: 'referrer' } as const] : []),
    ...(/clipboard-write=(\(\)|\(self\))/.test(header('permissions-policy').replaceAll(/\s/g, '')) ? [{ code: 'clipboard' } as const] : []),
    ...(page.html === undefined ? [] : checkMarkup(page.html, self, embed, registration.id)),
  ];
};

const checkPolicy = (policy: Policy, self: URL, embed: URL): Finding[] => {
  const script = governing(policy, 'script-src-elem', 'script-src', 'default-src');
  const frame = governing(policy, 'frame-src', 'child-src', 'default-src');
  const sandbox = policy.get('sandbox');
  const isDynamic = script?.includes("'strict-dynamic'") === true;
  return [
    ...(isDynamic ? [{ code: 'csp-strict-dynamic' } as const] : []),
    ...(isDynamic || script === undefined || lets(script, new URL('/v1/embed.js', embed), self) ? [] : [{ code: 'csp-script' } as const]),
    ...(frame === undefined || lets(frame, new URL('/v1/panel', embed), self) ? [] : [{ code: 'csp-frame' } as const]),
    ...(sandbox === undefined || (sandbox.includes('allow-scripts') && sandbox.includes('allow-same-origin')) ? [] : [{ code: 'csp-sandbox' } as const]),
  ];
};

const metaPolicies = (html: string): string[] =>
  [...html.matchAll(/<meta\b[^>]*>/gi)]
    .map(([tag]) => tag)
    .filter((tag) => /http-equiv\s*=\s*["']?content-security-policy["'\s]/i.test(tag))
    .flatMap((tag) => /\bcontent\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(tag)?.slice(1).find(Boolean) ?? []);

const once = (findings: readonly Finding[]): Finding[] => [...new Map(findings.map((finding) => [finding.code, finding])).values()];
