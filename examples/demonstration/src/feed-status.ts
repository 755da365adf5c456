import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';

import { createMastClient, type MastClient } from '@mast/openapi';
import { importJWK, type JWK, SignJWT } from 'jose';

export type ConnectorKey = { clientId: string; privateJwk: JWK; feeds: readonly string[] };
export type FeedStatus = { feedId: string; sequence: number; fileSequence: number; liveRecords: number; quarantined: number };

/** Tokens are asked for again this long before they end. */
const renewBeforeMs = 60_000;
/** A service whose disk is behind says so (503) and is asked again; after so long somebody should look. */
const patienceMs = 120_000;

/** Asks the core API, as the partner's own connector may, how far each of its feeds is. */
export function feedStatusReader(coreUrl: string, key: ConnectorKey): () => Promise<FeedStatus[]> {
  let token = { value: '', until: 0 };
  const client = createMastClient({
    baseUrl: coreUrl,
    fetch: (request) => fetch(request),
    async token() {
      if (token.until - renewBeforeMs < Date.now()) token = await connectorToken(coreUrl, key);
      return token.value;
    },
  });
  return () =>
    Promise.all(
      key.feeds.map(async (feedId) => {
        const data = await readFeed(client, feedId);
        return { feedId, sequence: data.sequence, fileSequence: fileSequence(data.cursor), liveRecords: data.liveRecords, quarantined: data.quarantined };
      }),
    );
}

async function readFeed(client: MastClient, feedId: string) {
  for (const until = Date.now() + patienceMs; ; await pause(1_000)) {
    const { data, response } = await client.GET('/v1/feeds/{feedId}', { params: { path: { feedId } } });
    if (data !== undefined) return data;
    if (response.status !== 503 || Date.now() > until) throw new Error(`feed ${feedId} has no status: the core API answered ${response.status}`);
  }
}

/** The number of the last file: our own file connectors write it into their cursors, which are opaque to everybody else. 0 before the first file, and for a feed without files. */
function fileSequence(cursor: string | null): number {
  return cursor === null ? 0 : ((JSON.parse(cursor) as { seq?: number }).seq ?? 0);
}

/** `client_credentials` with `private_key_jwt` (RFC 7523 section 2.2), as DESIGN section 6 pins it. */
export async function connectorToken(coreUrl: string, key: ConnectorKey): Promise<{ value: string; until: number }> {
  const assertion = await new SignJWT({})
    .setProtectedHeader({ alg: 'ES256', kid: key.privateJwk.kid ?? key.clientId })
    .setIssuer(key.clientId)
    .setSubject(key.clientId)
    .setAudience(coreUrl)
    .setIssuedAt()
    .setExpirationTime('60s')
    .setJti(randomUUID())
    .sign(await importJWK(key.privateJwk, 'ES256'));
  const form = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: key.clientId,
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: assertion,
    scope: key.feeds.map((feed) => `feed:${feed}`).join(' '),
  });
  const response = await fetch(`${coreUrl}/oauth/token`, { method: 'POST', body: form });
  if (!response.ok) throw new Error(`the token endpoint answered ${response.status}`);
  const { access_token: value, expires_in: seconds } = (await response.json()) as { access_token: string; expires_in: number };
  return { value, until: Date.now() + seconds * 1000 };
}
