import type { JSONWebKeySet, JWK } from 'jose';
import { decodeProtectedHeader } from 'jose';

import type { Core } from '../core.ts';
import type { RegisteredClient } from './find-client.ts';
import type { PublicKey } from './public-key.ts';
import { issuerKeySchema, publicKeySchema } from './public-key.ts';

/** A machine as far as its keys go. */
export type KeyHolder = Pick<RegisteredClient, 'clientId' | 'jwks' | 'jwksUri' | 'revokedKids' | 'upstream'>;

/** The keys that verify what a client signs, among them that of `kid` if the client has it. Never a key that was taken back. */
export type ClientKeys = (client: KeyHolder, kid: string | undefined) => Promise<JSONWebKeySet>;

/** Gets the keys that a partner publishes; rejects when there is nothing to be had that could be trusted. */
export type FetchKeys = (uri: string) => Promise<readonly unknown[]>;

/** Milliseconds that published keys are taken without looking again: a key that its owner takes away is dead by then at the latest. Judgement. */
const freshMs = 5 * 60_000;
/** For so long they serve when the partner's page cannot be reached. Judgement. */
const staleMs = 60 * 60_000;
/** Between two looks for a key that nobody knows, so that a sender of made-up key ids makes no traffic. Judgement. */
const lookAgainMs = 60_000;
/** Of one client. */
const maxKeys = 10;

type Kept = { readonly keys: readonly PublicKey[]; readonly fetchedAt: number; triedAt: number };

/** Keys that are kept here, or those that the partner publishes: remembered, looked up again when a key id is new, and never more than once a minute. */
export function createClientKeys(core: Pick<Core, 'clock' | 'log'>, fetchKeys: FetchKeys): ClientKeys {
  const kept = new Map<string, Kept>();
  const underWay = new Map<string, Promise<readonly PublicKey[]>>();

  async function look({ clientId, upstream }: KeyHolder, uri: string, now: number): Promise<readonly PublicKey[]> {
    const before = kept.get(clientId);
    if (before !== undefined) before.triedAt = now;
    else kept.set(clientId, { keys: [], fetchedAt: 0, triedAt: now });
    try {
      const found = await fetchKeys(uri);
      const keys = found.slice(0, maxKeys).flatMap((key) => (upstream === undefined ? publicKeySchema : issuerKeySchema).safeParse(key).data ?? []);
      kept.set(clientId, { keys, fetchedAt: now, triedAt: now });
      return keys;
    } catch {
      core.log.error('client-keys-unreachable', { client: clientId });
      return before !== undefined && now - before.fetchedAt < staleMs ? before.keys : [];
    }
  }

  async function published(client: KeyHolder, uri: string, kid: string | undefined): Promise<readonly PublicKey[]> {
    const now = core.clock.now().getTime();
    const { clientId } = client;
    const known = kept.get(clientId);
    if (known !== undefined) {
      const isFresh = now - known.fetchedAt < freshMs && known.keys.some((key) => key.kid === kid);
      const mayLook = now - known.triedAt >= lookAgainMs;
      if (isFresh || !mayLook) return underWay.get(clientId) ?? (now - known.fetchedAt < staleMs ? known.keys : []);
    }
    const looking = underWay.get(clientId) ?? look(client, uri, now).finally(() => underWay.delete(clientId));
    underWay.set(clientId, looking);
    return looking;
  }

  return async (client, kid) => {
    const keys = client.jwksUri === undefined ? client.jwks.keys : await published(client, client.jwksUri, kid);
    return { keys: keys.filter((key) => !client.revokedKids.includes(String(key['kid']))).map((key) => ({ ...key }) as JWK) };
  };
}

/** The key id that an unverified assertion names. */
export function kidOf(assertion: string): string | undefined {
  try {
    return decodeProtectedHeader(assertion).kid;
  } catch {
    return undefined;
  }
}
