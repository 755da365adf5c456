import type { LightMyRequestResponse } from 'fastify';

import type { App } from '../src/http/app-type.ts';

/** A page as a browser has it after following redirects. */
export type TestPage = { readonly status: number; readonly url: string; readonly body: string; readonly headers: LightMyRequestResponse['headers']; /** The title without the service's name. */ readonly title: string };

/** A browser without a screen: keeps cookies by name and path, follows redirects within the service, stops at another address. */
export type TestBrowser = {
  get(url: string): Promise<TestPage>;
  /** Sends the form whose action ends in `action` on the page, with the hidden fields that it has. */
  submit(page: TestPage, action: string, fields?: Record<string, string>, headers?: Record<string, string>): Promise<TestPage>;
  readonly cookies: Map<string, { value: string; path: string }>;
};

export function testBrowser(app: App, coreUrl: string): TestBrowser {
  const cookies = new Map<string, { value: string; path: string }>();

  async function send(method: 'GET' | 'POST', url: string, payload?: string, headers: Record<string, string> = {}): Promise<TestPage> {
    const { pathname, search, origin } = new URL(url, coreUrl);
    if (origin !== coreUrl) return { status: 0, url, body: '', headers: {}, title: '' };
    const cookie = [...cookies].filter(([, { path }]) => pathname.startsWith(path)).map(([name, { value }]) => `${name}=${value}`).join('; ');
    const response = await app.inject({ method, url: pathname + search, headers: { ...(cookie === '' ? {} : { cookie }), ...(payload === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }), ...headers }, ...(payload === undefined ? {} : { payload }) });
    for (const line of [response.headers['set-cookie'] ?? []].flat()) keep(cookies, line);
    const { location } = response.headers;
    if (response.statusCode >= 300 && response.statusCode < 400 && typeof location === 'string') return send('GET', new URL(location, new URL(url, coreUrl)).href);
    return { status: response.statusCode, url: pathname + search, body: response.body, headers: response.headers, title: /<title>(.*?) – MAST<\/title>/.exec(response.body)?.[1] ?? '' };
  }

  return {
    cookies,
    get: (url) => send('GET', url),
    submit(page, action, fields = {}, headers = {}) {
      const form = [...page.body.matchAll(/<form [^>]*action="([^"]*)"[\s\S]*?<\/form>/g)].find(([, target]) => target?.endsWith(action) === true);
      if (form?.[1] === undefined) throw new Error(`no form ${action} on ${page.url}: ${page.title} ${page.status}`);
      const token = /name="token" value="([^"]*)"/.exec(form[0])?.[1] ?? '';
      return send('POST', form[1], new URLSearchParams({ token, ...fields }).toString(), headers);
    },
  };
}

function keep(cookies: Map<string, { value: string; path: string }>, line: string): void {
  const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
  const at = pair.indexOf('=');
  const path = attributes.find((attribute) => /^path=/i.test(attribute))?.slice(5) ?? '/';
  const value = pair.slice(at + 1);
  if (value === '' || attributes.some((attribute) => /1970/.test(attribute))) cookies.delete(pair.slice(0, at));
  else cookies.set(pair.slice(0, at), { value, path });
}
