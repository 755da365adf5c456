import { X509Certificate } from 'node:crypto';
import { request as httpsRequest } from 'node:https';
import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { ReadableStream as NodeStream } from 'node:stream/web';
import { createSecureContext } from 'node:tls';

import { ConnectorError } from './connector-error.ts';
import type { Fetch } from './context.ts';

/** What a connection to one host rests on beside the public authorities: PEM texts. */
export type HostTls = {
  /** Authorities that may have signed the server's certificate, in place of the system's. */
  readonly authority?: string | undefined;
  /** The client's own certificate, with its chain, and its private key (mutual TLS). */
  readonly certificate?: string | undefined;
  readonly key?: string | undefined;
};

/** OpenSSL's and Node's names for a certificate that does not hold. */
const notTrusted = /CERT|ISSUER|SELF_SIGNED|UNABLE_TO_VERIFY|ALTNAME/;
/** Alerts by which a server refuses ours (RFC 8446, 6.2). */
const refusedOurs = /ALERT_(CERTIFICATE_REQUIRED|BAD_CERTIFICATE|UNKNOWN_CA|CERTIFICATE_(UNKNOWN|EXPIRED|REVOKED)|ACCESS_DENIED|HANDSHAKE_FAILURE)/;
/** No body of a response has these (RFC 9110, 6.4.1). */
const bodyless: ReadonlySet<number> = new Set([101, 204, 205, 304]);

/**
 * A fetch for one host that brings a certificate of its own, or trusts an authority that the system does not know: the runtime's fetch can do neither. One connection a request; redirects are the caller's. Errors:
 * `config/certificate-unusable` (our PEM), `config/server-not-trusted`, `config/client-certificate-refused`; whatever else the network says passes through.
 */
export function securedFetch({ authority, certificate, key }: HostTls): Fetch {
  const material = { minVersion: 'TLSv1.2' as const, ...(authority === undefined ? {} : { ca: authority }), ...(certificate === undefined ? {} : { cert: certificate, key }) };
  return async (request) => {
    const { hostname } = new URL(request.url);
    held(() => {
      // An authority that is none would be passed over, and the server called a stranger.
      for (const pem of [authority, certificate]) if (pem !== undefined) void new X509Certificate(pem);
      createSecureContext(material);
    });
    const body = request.body === null ? undefined : await buffer(request.body as NodeStream);
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      const asked = httpsRequest(request.url, {
        method: request.method, headers: { 'accept-encoding': 'identity', ...Object.fromEntries(request.headers), ...(body === undefined ? {} : { 'content-length': body.length }) },
        ...material, agent: false, signal: request.signal, ...(isName(hostname) ? { servername: hostname } : {}),
      }, resolve);
      asked.once('error', (error) => reject(told(error)));
      asked.end(body);
    });
    const status = answer.statusCode ?? 0;
    if (status < 200 || status > 599) throw new ConnectorError('data', 'answer-unreadable');
    const hasBody = !bodyless.has(status) && request.method !== 'HEAD';
    if (!hasBody) answer.resume();
    return new Response(hasBody ? (Readable.toWeb(answer) as ReadableStream) : null, { status, headers: headersOf(answer) });
  };
}

function headersOf({ rawHeaders }: IncomingMessage): Headers {
  const headers = new Headers();
  for (let at = 0; at + 1 < rawHeaders.length; at += 2) headers.append(rawHeaders[at] ?? '', rawHeaders[at + 1] ?? '');
  return headers;
}

function held(work: () => void): void {
  try {
    work();
  } catch {
    throw new ConnectorError('config', 'certificate-unusable');
  }
}

/** A server name is a name (RFC 6066, section 3), never an address. */
function isName(hostname: string): boolean {
  return !/^[\d.]+$|^\[/.test(hostname);
}

function told(error: Error): Error {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (refusedOurs.test(code)) return new ConnectorError('config', 'client-certificate-refused');
  return notTrusted.test(code) ? new ConnectorError('config', 'server-not-trusted') : error;
}
