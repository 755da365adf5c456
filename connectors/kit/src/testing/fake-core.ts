import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

import { createLocalJWKSet, exportJWK, generateKeyPair, jwtVerify } from 'jose';

import type { ConnectorClient } from '../token-source.ts';
import { FakeFeed } from './fake-feed.ts';
import type { ReceivedBatch } from './fake-feed.ts';
import { testMoment } from './test-world.ts';

/**
 * What goes wrong with the next batch: an error status (with its problem code, or Retry-After), a reply that is lost after the batch was applied, or a token
 * that is no longer good.
 */
export type Fault = { status: number; code?: string; retryAfterSeconds?: number } | 'reply-lost' | 'token-ended';

export type FakeCore = {
  coreUrl: string;
  /** A client that the token endpoint knows. */
  client: ConnectorClient;
  feed(feedId: string): FakeFeed;
  /** Faults for the coming batches, in order; one batch meets one fault. */
  faults: Fault[];
  /** Refuses a batch by what it holds, with this status, as often as it comes; undefined: it is taken. */
  refuse: ((batch: ReceivedBatch) => number | undefined) | undefined;
  /** Batches received, replays and refused ones included, and tokens given. */
  counts: { batches: number; tokens: number };
  close(): Promise<void>;
};

/**
 * A core API small enough to fit a test, over a real socket: the token endpoint (private_key_jwt checked), the feed's position and the batch
 * endpoint with its whole contract. For tests of connectors; it matches nobody and answers no questions.
 */
export async function startFakeCore(): Promise<FakeCore> {
  const keys = await generateKeyPair('ES256', { extractable: true });
  const client = { clientId: 'test-connector', privateJwk: { ...(await exportJWK(keys.privateKey)), kid: 'test' } };
  const keySet = createLocalJWKSet({ keys: [{ ...(await exportJWK(keys.publicKey)), kid: 'test' }] });
  const feeds = new Map<string, FakeFeed>();
  const feed = (feedId: string): FakeFeed => feeds.get(feedId) ?? feeds.set(feedId, new FakeFeed()).get(feedId) ?? new FakeFeed();
  const faults: Fault[] = [];
  const counts = { batches: 0, tokens: 0 };
  const goodTokens = new Set<string>();

  const answer = async (request: IncomingMessage): Promise<Answer | 'cut'> => {
    const body = await text(request);
    const { pathname } = new URL(request.url ?? '/', coreUrl);
    if (pathname === '/oauth/token') {
      const form = new URLSearchParams(body);
      await jwtVerify(form.get('client_assertion') ?? '', keySet, { issuer: client.clientId, subject: client.clientId, audience: `${coreUrl}/oauth/token`, requiredClaims: ['jti', 'exp'], currentDate: testMoment });
      counts.tokens += 1;
      const token = `token-${counts.tokens}`;
      goodTokens.add(token);
      return { status: 200, body: { access_token: token, token_type: 'Bearer', expires_in: 300, scope: form.get('scope') } };
    }
    const [, feedId, batches] = /^\/v1\/feeds\/([^/]+)(\/batches)?$/.exec(pathname) ?? [];
    if (feedId === undefined) return problem(404, 'not-found');
    const fault = batches === undefined ? undefined : faults.shift();
    if (fault === 'token-ended') goodTokens.clear();
    if (!goodTokens.has((request.headers.authorization ?? '').replace(/^Bearer /, ''))) return problem(401, 'unauthenticated');
    if (batches === undefined) {
      const { sequence, cursor, records, quarantine, terms } = feed(feedId);
      return { status: 200, body: { feedId, sequence, cursor, state: 'active', lastGood: null, liveRecords: records.size, quarantined: quarantine.length, held: 0, terms } };
    }
    counts.batches += 1;
    if (typeof fault === 'object') return { ...problem(fault.status, fault.code ?? 'service-unavailable'), retryAfterSeconds: fault.retryAfterSeconds };
    const batch = JSON.parse(body) as ReceivedBatch;
    const refused = fake.refuse?.(batch);
    if (refused !== undefined) return problem(refused, 'refused');
    const reply = feed(feedId).receive(batch);
    if (fault === 'reply-lost') return 'cut';
    return reply.status === 200 ? { status: 200, body: reply.result } : problem(409, reply.code, reply.errors);
  };

  const server = createServer((request, response) => {
    void answer(request)
      .catch(() => problem(401, 'unauthenticated'))
      .then((made) => {
        if (made === 'cut') return request.socket.destroy();
        const retryAfter = made.retryAfterSeconds === undefined ? {} : { 'retry-after': String(made.retryAfterSeconds) };
        return response.writeHead(made.status, { 'content-type': 'application/json', ...retryAfter }).end(JSON.stringify(made.body));
      });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const coreUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  const fake: FakeCore = { coreUrl, client, feed, faults, refuse: undefined, counts, close };
  return fake;
}

type Answer = { status: number; body: unknown; retryAfterSeconds?: number | undefined };

function problem(status: number, code: string, errors?: { pointer: string; rule: string }[]): Answer {
  return { status, body: { type: `urn:mast:problem:${code}`, title: code, status, code, detail: '', instance: '', ...(errors === undefined ? {} : { errors }) } };
}
