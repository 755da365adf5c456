import type { Fetching } from '../fetching.ts';

/** A page after its redirects, with how long the server took: from the first request until the last byte of the last, nothing drawn. */
export type Got = { readonly url: string; readonly body: string; readonly status: number; readonly ms: number };

/** A browser without a screen: cookies by origin, redirects followed, forms sent as they stand on the page. */
export type PortalBrowser = {
  readonly get: (url: string) => Promise<Got>;
  /** Sends the form of the last page whose action ends so, with its hidden fields and these. @throws Error where there is no such form */
  readonly submit: (action: string, fields: Readonly<Record<string, string>>) => Promise<Got>;
};

const mostHops = 10;

export function portalBrowser(fetching: Fetching): PortalBrowser {
  const jars = new Map<string, Map<string, string>>();
  let last: Got = { url: '', body: '', status: 0, ms: 0 };

  async function ask(url: string, fields?: URLSearchParams): Promise<Got> {
    const started = performance.now();
    let [at, body] = [new URL(url), fields];
    for (let hop = 0; hop < mostHops; hop += 1) {
      const jar = jars.get(at.origin) ?? new Map<string, string>();
      jars.set(at.origin, jar);
      const headers = new Headers({ cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '), 'accept-language': 'en' });
      if (body !== undefined) headers.set('origin', at.origin);
      const request: RequestInit = { headers, redirect: 'manual', ...(body === undefined ? {} : { method: 'POST', body }) };
      const response = await fetching(new Request(at, request));
      for (const cookie of response.headers.getSetCookie()) keep(jar, cookie);
      const to = response.headers.get('location');
      const text = await response.text();
      if (to === null) {
        last = { url: at.href, body: text, status: response.status, ms: performance.now() - started };
        return last;
      }
      [at, body] = [new URL(to, at), undefined];
    }
    throw new Error('too many redirects');
  }

  return {
    get: (url) => ask(url),
    submit(action, fields) {
      const form = [...last.body.matchAll(/<form[^>]*action="([^"]*)"[^>]*>([\s\S]*?)<\/form>/g)].find(([, to = '']) => to.endsWith(action));
      if (form === undefined) throw new Error(`no form to ${action} on a page of status ${last.status}`);
      const hidden = [...(form[2] ?? '').matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(([, name = '', value = '']): [string, string] => [name, value]);
      return ask(new URL(form[1] ?? '', last.url).href, new URLSearchParams([...hidden, ...Object.entries(fields)]));
    },
  };
}

function keep(jar: Map<string, string>, cookie: string): void {
  const [pair = '', ...attributes] = cookie.split(';').map((part) => part.trim());
  const at = pair.indexOf('=');
  const isOver = attributes.some((each) => /^max-age=0$/i.test(each) || /^expires=Thu, 01 Jan 1970/i.test(each));
  if (isOver || at === pair.length - 1) jar.delete(pair.slice(0, at));
  else jar.set(pair.slice(0, at), pair.slice(at + 1));
}
