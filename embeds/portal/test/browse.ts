/** A page as a browser without scripts would have it. */
export type Got = { readonly status: number; readonly url: string; readonly body: string; readonly headers: Headers; readonly title: string };

export type Browse = {
  readonly cookies: Map<string, string>;
  /** Follows redirects, as a browser does; `headers` go with the first request. */
  get(path: string, headers?: Record<string, string>): Promise<Got>;
  /** Sends the form of the last page that posts to this action, with its hidden fields and these. */
  submit(action: string, fields?: Record<string, string | readonly string[]>, headers?: Record<string, string>): Promise<Got>;
  /** A POST by hand. */
  post(path: string, fields: Record<string, string | readonly string[]>, headers?: Record<string, string>): Promise<Got>;
};

/** A browser for tests that need no rendering: cookies by host, redirects followed, forms sent as they stand. */
export function browse(portalUrl: string): Browse {
  const cookies = new Map<string, string>();
  let last: Got | undefined;

  async function ask(url: string, init: RequestInit): Promise<Got> {
    let [at, now] = [url, init];
    for (let hop = 0; hop < 10; hop += 1) {
      const isPortal = at.startsWith(portalUrl);
      const headers = new Headers(now.headers);
      if (isPortal && cookies.size > 0) headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '));
      const response = await fetch(at, { ...now, headers, redirect: 'manual' });
      if (isPortal) for (const cookie of response.headers.getSetCookie()) keep(cookie);
      const to = response.headers.get('location');
      if (to === null) {
        const body = await response.text();
        last = { status: response.status, url: at, body, headers: response.headers, title: /<title>([^<]*)/.exec(body)?.[1]?.trim() ?? '' };
        return last;
      }
      [at, now] = [new URL(to, at).href, {}];
    }
    throw new Error('too many redirects');
  }

  function keep(cookie: string): void {
    const [pair = '', ...attributes] = cookie.split(';').map((part) => part.trim());
    const [name = '', value = ''] = pair.split('=', 2);
    if (attributes.some((each) => /^max-age=0$/i.test(each) || /^expires=Thu, 01 Jan 1970/i.test(each))) cookies.delete(name);
    else cookies.set(name, value);
  }

  const encoded = (fields: Record<string, string | readonly string[]>): URLSearchParams => {
    const form = new URLSearchParams();
    for (const [name, value] of Object.entries(fields)) for (const each of typeof value === 'string' ? [value] : value) form.append(name, each);
    return form;
  };
  const post = (path: string, fields: Record<string, string | readonly string[]>, headers: Record<string, string> = {}): Promise<Got> =>
    ask(`${portalUrl}${path}`, { method: 'POST', body: encoded(fields), headers });
  return {
    cookies,
    get: (path, headers = {}) => ask(path.startsWith('http') ? path : `${portalUrl}${path}`, { headers }),
    post,
    submit(action, fields = {}, headers = {}) {
      const form = [...(last?.body ?? '').matchAll(/<form[^>]*action="([^"]*)"[^>]*>([\s\S]*?)<\/form>/g)].find(([, to]) => to === action);
      if (form === undefined) throw new Error(`no form to ${action} on ${last?.url} (${last?.title})`);
      const hidden = [...(form[2] ?? '').matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [name, unescaped(value)]);
      return post(action, { ...Object.fromEntries(hidden) as Record<string, string>, ...fields }, { origin: portalUrl, 'sec-fetch-site': 'same-origin', ...headers });
    },
  };
}

function unescaped(text: string): string {
  return text.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
