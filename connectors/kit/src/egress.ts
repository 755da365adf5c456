import { ConnectorError } from './connector-error.ts';
import type { Fetch } from './context.ts';
import { securedFetch } from './secured-fetch.ts';
import type { HostTls } from './secured-fetch.ts';

/** A host that a connector may speak to: name or address as it is written in the configuration, and port; `tls` where it takes more than the system's authorities. */
export type Host = { readonly host: string; readonly port: number; readonly tls?: HostTls | undefined };

const standardPorts: Readonly<Record<string, number>> = { 'https:': 443, 'http:': 80 };
/** Where a request may go in clear: it does not leave the machine. */
const loopback: ReadonlySet<string> = new Set(['127.0.0.1', '[::1]', 'localhost']);
const mostRedirects = 5;
const redirects: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** Host and port of a URL, as `hosts` declares them. */
export function hostOf(url: string): Host {
  const { protocol, hostname, port } = new URL(url);
  return { host: hostname, port: port === '' ? (standardPorts[protocol] ?? 0) : Number(port) };
}

/**
 * A fetch that speaks to declared hosts only, to each with its own certificates and to no other host with them. Redirects are followed here, one by one, so that neither they nor a link in an answer can carry
 * a token anywhere else: a host that is not declared is refused before a name is looked up, and credentials stay with the origin they were
 * meant for. In clear it speaks to this machine alone. Errors: `config/host-not-declared`, `config/not-encrypted`, `data/redirect-loop`, `data/redirected-post`,
 * `data/redirect-refused` where the request wants none followed; whatever the network says passes through.
 */
export function egressFetch(fetch: Fetch, hosts: readonly Host[], onRefused: (host: Host) => void = () => undefined): Fetch {
  const declared = new Set(hosts.map(hostKey));
  const secured = new Map(hosts.flatMap((host) => (host.tls === undefined ? [] : [[hostKey(host), securedFetch(host.tls)] as const])));
  const hold = (url: string): void => {
    const host = hostOf(url);
    if (!declared.has(hostKey(host))) {
      onRefused(host);
      throw new ConnectorError('config', 'host-not-declared');
    }
    if (url.startsWith('http:') && !loopback.has(host.host)) throw new ConnectorError('config', 'not-encrypted');
  };
  return async (request) => {
    let next = request;
    for (let hops = 0; hops <= mostRedirects; hops += 1) {
      hold(next.url);
      const via = next.url.startsWith('https:') ? (secured.get(hostKey(hostOf(next.url))) ?? fetch) : fetch;
      const response = await via(new Request(next, { redirect: 'manual' }));
      const location = redirects.has(response.status) ? response.headers.get('location') : null;
      if (location === null) return response;
      await response.body?.cancel();
      if (request.redirect === 'error') throw new ConnectorError('data', 'redirect-refused');
      next = redirected(next, new URL(location, next.url).href, response.status);
    }
    throw new ConnectorError('data', 'redirect-loop');
  };
}

/** Bodies are not sent twice: only what carries none is redirected (a POST becomes a GET with 303, as RFC 9110 section 15.4.4 has it). */
function redirected(request: Request, url: string, status: number): Request {
  const plain = request.method === 'GET' || request.method === 'HEAD';
  if (!plain && status !== 303) throw new ConnectorError('data', 'redirected-post');
  const headers = new Headers(request.headers);
  if (new URL(url).origin !== new URL(request.url).origin) for (const name of ['authorization', 'cookie', 'proxy-authorization']) headers.delete(name);
  return new Request(url, { method: plain ? request.method : 'GET', headers, signal: request.signal });
}

/** A host as one text, the same however its name is written. */
function hostKey({ host, port }: Host): string {
  return `${host.toLowerCase().replace(/^\[|\]$/g, '')} ${port}`;
}
