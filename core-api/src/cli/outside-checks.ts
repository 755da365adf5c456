import { request as plainRequest } from 'node:http';
import { request } from 'node:https';
import type { ConnectionOptions } from 'node:tls';
import { connect } from 'node:tls';

import type { Check } from './check.ts';

/** RFC 6797; ASVS 3.4.1 asks for a year at least, sub-domains included. */
const leastHstsSeconds = 31_536_000;
const withinMs = 10_000;

export type Outside = {
  /** Public base URL of core; nothing is looked at where it is not https. */
  readonly coreUrl: string;
  readonly embedOrigins: readonly string[];
  /** Authorities that are trusted beside the machine's own. */
  readonly ca?: string | undefined;
  /** Where plain HTTP would be answered. */
  readonly plainPort?: number | undefined;
};

/**
 * What the proxy in front owes (docs/security.md): a certificate that is trusted and names the host, TLS 1.2 and 1.3 alone, forward secrecy, HSTS, nothing over plain HTTP, and the embeds on host names of their own. Looks as a browser would, sends nothing of anybody, and changes nothing.
 */
export async function outsideChecks({ coreUrl, embedOrigins, ca, plainPort = 80 }: Outside): Promise<Check[]> {
  const url = new URL(coreUrl);
  if (url.protocol !== 'https:') return [];
  const to: ConnectionOptions = { host: url.hostname, port: Number(url.port === '' ? 443 : url.port), servername: url.hostname, ...(ca === undefined ? {} : { ca }) };
  const [trusted, old, twelve, hsts, plain] = await Promise.all([
    handshake(to),
    // The client itself would refuse these, too, at its ordinary level.
    handshake({ ...to, rejectUnauthorized: false, minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT:@SECLEVEL=0' }),
    handshake({ ...to, rejectUnauthorized: false, minVersion: 'TLSv1.2', maxVersion: 'TLSv1.2' }),
    head(request, { ...to, rejectUnauthorized: false }),
    head(plainRequest, { host: url.hostname, port: plainPort }),
  ]);
  const sameHost = embedOrigins.filter((origin) => new URL(origin).hostname === url.hostname);
  const weak = [trusted, twelve].filter((one) => one.cipher !== undefined && !keepsForwardSecrecy(one.cipher));
  return [
    { name: 'outside, certificate', ok: trusted.fault === undefined, found: trusted.fault ?? 'trusted, names the host' },
    { name: 'outside, TLS', ok: trusted.protocol !== undefined && old.protocol === undefined, found: `${trusted.protocol ?? 'none'}${old.protocol === undefined ? ', nothing older than 1.2' : `, but ${old.protocol} too`}` },
    { name: 'outside, forward secrecy', ok: weak.length === 0, found: weak.map(({ cipher }) => cipher).join(', ') || 'with every cipher that was offered' },
    { name: 'outside, HSTS', ok: holdsHsts(hsts.headers['strict-transport-security']), found: String(hsts.headers['strict-transport-security'] ?? 'not said') },
    { name: 'outside, plain http', ok: plain.status === undefined || plain.status >= 400, found: plain.status === undefined ? 'no answer' : plain.status < 400 ? `answered with ${plain.status}: refuse it, do not redirect` : 'refused' },
    { name: 'outside, host names', ok: sameHost.length === 0, found: sameHost.length === 0 ? 'embeds on their own' : 'embeds share the host name of core' },
  ];
}

/** Whether a cipher (OpenSSL's name) agrees on its key by ephemeral Diffie-Hellman; those of TLS 1.3 all do. */
export function keepsForwardSecrecy(cipher: string): boolean {
  return /^(?:TLS_|ECDHE-|DHE-)/.test(cipher);
}

/** RFC 6797 section 6.1. */
function holdsHsts(header: string | string[] | undefined): boolean {
  const [, seconds = '0'] = /max-age="?(\d+)/i.exec(String(header)) ?? [];
  return Number(seconds) >= leastHstsSeconds && /includeSubDomains/i.test(String(header));
}

async function handshake(options: ConnectionOptions): Promise<{ readonly protocol?: string | undefined; readonly cipher?: string; readonly fault?: string }> {
  return new Promise((resolve) => {
    const socket = connect({ ...options, timeout: withinMs });
    socket.once('secureConnect', () => {
      resolve({ protocol: socket.getProtocol() ?? undefined, cipher: socket.getCipher().name });
      socket.destroy();
    });
    socket.once('error', (error: NodeJS.ErrnoException) => resolve({ fault: error.code ?? 'refused' }));
    socket.once('timeout', () => {
      resolve({ fault: 'no answer' });
      socket.destroy();
    });
  });
}

async function head(ask: typeof plainRequest, options: object): Promise<{ readonly status?: number | undefined; readonly headers: Readonly<Record<string, string | string[] | undefined>> }> {
  return new Promise((resolve) => {
    const call = ask({ ...options, path: '/health/live', method: 'GET', timeout: withinMs, agent: false }, (answer) => {
      answer.resume();
      resolve({ status: answer.statusCode, headers: answer.headers });
    });
    call.once('error', () => resolve({ headers: {} }));
    call.once('timeout', () => call.destroy());
    call.end();
  });
}
