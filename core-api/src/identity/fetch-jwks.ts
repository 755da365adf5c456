import type { LookupAddress, LookupOptions } from 'node:dns';
import { lookup } from 'node:dns';
import type { ClientRequest, IncomingMessage } from 'node:http';
import type { RequestOptions } from 'node:https';
import { request } from 'node:https';
import { isIP } from 'node:net';

import { z } from 'zod';

import type { FetchKeys } from './client-keys.ts';
import { isPublicAddress } from './is-public-address.ts';

/** A page of ten keys has 8 KB. */
const maxBytes = 64 * 1024;
/** From the first look-up to the last byte: somebody waits for a token. */
const timeoutMs = 3_000;

const pageSchema = z.object({ keys: z.array(z.unknown()).max(100) });

/** The network, handed in: tests bring a server of their own. */
export type Network = {
  readonly request: (url: URL, options: RequestOptions, answer: (response: IncomingMessage) => void) => ClientRequest;
  readonly lookup: (hostname: string, options: { all: true }, done: (error: Error | null, addresses: readonly LookupAddress[]) => void) => void;
  readonly isAllowed: (address: string) => boolean;
};

const publicNetwork: Network = { request, lookup: (hostname, options, done) => lookup(hostname, options, done), isAllowed: isPublicAddress };

/**
 * Gets a partner's JWKS (RFC 7517 section 5) from the https page that was registered. What a partner registers must not make this service a way into its own network: the
 * name must lead to public addresses only and the connection goes to the address that was looked at, a redirect is refused, and size and time are bounded.
 * Rejects with a code, never with what came back.
 */
export function createFetchJwks({ request: ask, lookup: find, isAllowed }: Network = publicNetwork): FetchKeys {
  const guarded = (hostname: string, { all }: LookupOptions, done: (error: Error | null, address: string | LookupAddress[], family?: number) => void): void => {
    find(hostname, { all: true }, (error, addresses) => {
      const [first] = addresses ?? [];
      if (error !== null || first === undefined || !addresses.every(({ address }) => isAllowed(address))) done(new Error('jwks-address'), '');
      else if (all === true) done(null, [first]);
      else done(null, first.address, first.family);
    });
  };
  return async (uri) => {
    const url = new URL(uri);
    if (url.protocol !== 'https:' || url.username !== '' || isIP(url.hostname.replaceAll(/[[\]]/g, '')) !== 0) throw new Error('jwks-uri');
    const text = await read((answer) => ask(url, { method: 'GET', headers: { accept: 'application/json, application/jwk-set+json' }, lookup: guarded, signal: AbortSignal.timeout(timeoutMs), agent: false }, answer));
    return pageSchema.parse(JSON.parse(text)).keys;
  };
}

async function read(ask: (answer: (response: IncomingMessage) => void) => ClientRequest): Promise<string> {
  return new Promise((resolve, reject) => {
    const asked = ask((response) => {
      const chunks: Buffer[] = [];
      let bytes = 0;
      if (response.statusCode !== 200) {
        asked.destroy();
        reject(new Error('jwks-status'));
        return;
      }
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
        if (bytes > maxBytes) {
          asked.destroy();
          reject(new Error('jwks-size'));
        } else chunks.push(chunk);
      });
      response.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
      response.on('error', () => reject(new Error('jwks-broken')));
    });
    asked.on('error', () => reject(new Error('jwks-unreachable')));
    asked.end();
  });
}
