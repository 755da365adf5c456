import { describe, expect, test } from 'vitest';

import { checkPage } from './check-page.ts';

const to = { embedUrl: 'https://embeds.example.org', registration: { id: 'cwm-case', origins: ['https://cases.example.org'] } };
const html = '<!doctype html><script type="module" src="https://embeds.example.org/v1/embed.js"></script><mast-panel host="cwm-case" subject="1"></mast-panel>';
const codes = (headers: Record<string, string>, change: { url?: string; html?: string } = {}): string[] =>
  checkPage({ url: 'https://cases.example.org/cases/1', headers: new Map(Object.entries(headers)), html, ...change }, to).map(({ code }) => code);
const policy = (text: string): Record<string, string> => ({ 'content-security-policy': text });

describe('a host’s page', () => {
  test.each([
    ['no policy', '', []],
    ['exactly the two words', "default-src 'none'; script-src 'self' https://embeds.example.org; frame-src https://embeds.example.org", []],
    ['a wildcard of the domain', "script-src *.example.org; frame-src *.example.org", []],
    ['any https', "script-src https:; frame-src https:", []],
    ['neither', "default-src 'self'", ['csp-script', 'csp-frame']],
    ['the script alone', "default-src 'none'; script-src https://embeds.example.org", ['csp-frame']],
    ['the frame alone', "default-src 'none'; frame-src https://embeds.example.org", ['csp-script']],
    ['default-src for both', 'default-src https://embeds.example.org', []],
    ['child-src for the frame', "default-src 'self'; script-src https://embeds.example.org; child-src https://embeds.example.org", []],
    ['script-src-elem, which wins', "script-src https://embeds.example.org; script-src-elem 'self'; frame-src https:", ['csp-script']],
    ['another port', 'script-src https://embeds.example.org:8443; frame-src https://embeds.example.org:8443', ['csp-script', 'csp-frame']],
    ['another path', 'script-src https://embeds.example.org/v2/; frame-src https://embeds.example.org', ['csp-script']],
    ['the path of the script', 'script-src https://embeds.example.org/v1/; frame-src https://embeds.example.org', []],
    ['a neighbour', 'script-src https://embeds.example.org.evil.test; frame-src https://xembeds.example.org', ['csp-script', 'csp-frame']],
    ['strict-dynamic', "script-src 'nonce-abc' 'strict-dynamic' https://embeds.example.org; frame-src https:", ['csp-strict-dynamic']],
    ['two policies, both obeyed', "script-src https://embeds.example.org; frame-src https:, script-src 'self'", ['csp-script']],
    ['a sandbox', 'sandbox allow-scripts', ['csp-sandbox']],
    ['a directive said twice, the first of which holds', "script-src 'self'; script-src https://embeds.example.org", ['csp-script']],
  ])('with %s', (_name, text, expected) => {
    expect(codes(policy(text))).toEqual(expected);
  });

  test('a policy in the page itself counts too', () => {
    expect(codes({}, { html: `<meta http-equiv="Content-Security-Policy" content="script-src 'self'">${html}` })).toEqual(['csp-script']);
  });

  test('embedder policy, mixed content, origin, referrer and clipboard', () => {
    expect(codes({ 'cross-origin-embedder-policy': 'require-corp' })).toEqual(['coep']);
    expect(codes({ 'cross-origin-embedder-policy': 'credentialless' })).toEqual(['coep']);
    expect(codes({ 'cross-origin-embedder-policy': 'unsafe-none' })).toEqual([]);
    expect(codes({ 'referrer-policy': 'no-referrer' })).toEqual(['referrer']);
    expect(codes({ 'referrer-policy': 'no-referrer-when-downgrade' })).toEqual([]);
    expect(codes({ 'permissions-policy': 'clipboard-write=()' })).toEqual(['clipboard']);
    expect(codes({}, { url: 'https://www.example.org/' })).toEqual(['page-origin-unregistered']);
    const insecure = { ...to, embedUrl: 'http://embeds.example.org' };
    expect(checkPage({ url: 'https://cases.example.org/', headers: new Map() }, insecure).map(({ code }) => code)).toEqual(['mixed-content']);
  });

  test('the two tags', () => {
    expect(codes({}, { html: '' })).toEqual(['page-without-panel', 'page-without-script']);
    expect(codes({}, { html: html.replace('cwm-case', 'cwm') })).toEqual(['page-host-other']);
    expect(codes({}, { html: `<!-- ${html} -->` })).toEqual(['page-without-panel', 'page-without-script']);
    expect(codes({}, { html: html.replace('embeds.example.org', 'embed.example.org') })).toEqual(['page-without-script']);
  });
});
