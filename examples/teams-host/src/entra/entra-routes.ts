import type { FastifyInstance } from 'fastify';

import type { Entra } from './create-entra.ts';

export type HostUser = { readonly oid: string; readonly name: string; readonly username: string };
type BrokerBody = { readonly oid?: string; readonly needsConsent?: boolean; readonly consent?: boolean; readonly isOver?: boolean };

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/**
 * Entra ID's part of this host: the token that the broker and the flyout get, keys, and a page of consent for the window of sign-in. Consent is remembered until the host starts anew. Nobody shows a password: who is
 * signed in, the host's page says.
 */
export const entraRoutes = (app: FastifyInstance, entra: Entra, users: readonly HostUser[]): { tokenFor: (oid: string) => Promise<string> } => {
  const consented = new Set<string>();
  let current = users[0]?.oid ?? '';
  const userOf = (oid: string): { oid: string; name: string; preferredUsername: string } => {
    const user = users.find((each) => each.oid === oid);
    return { oid, name: user?.name ?? 'Somebody else', preferredUsername: user?.username ?? 'somebody@example.test' };
  };
  app.get<{ Params: { tenant: string } }>('/:tenant/discovery/v2.0/keys', (_request, reply) => reply.send(entra.jwks));
  app.post<{ Body: BrokerBody }>('/broker/token', async ({ body: { oid = '', needsConsent = false, consent = false, isOver = false } }, reply) => {
    current = oid;
    if (consent) consented.add(oid);
    if (needsConsent && !consented.has(oid)) return reply.code(403).send({ error: 'consent_required' });
    const user = userOf(oid);
    const lifetimeSeconds = isOver ? -1 : 3_600;
    const [accessToken, idToken] = await Promise.all([entra.accessToken({ ...user, scope: 'access_as_user', lifetimeSeconds }), entra.idToken(user)]);
    return reply.send({ accessToken, idToken, expiresIn: lifetimeSeconds, oid, tenant: entra.tenant, username: user.preferredUsername, name: user.name });
  });
  app.get<{ Params: { tenant: string }; Querystring: { redirect_uri?: string } }>('/:tenant/oauth2/v2.0/authorize', (request, reply) => {
    const back = request.query.redirect_uri ?? '';
    const leading = (query: string): string => escaped(`${back}?${query}`);
    return reply.type('text/html; charset=utf-8').send(`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Sign in</title></head><body><main><h1>MAST asks to sign you in</h1><p>It learns who you are, and nothing else.</p>
<p><a id="accept" href="/consent?to=${encodeURIComponent(`${back}?code=not-redeemed`)}">Accept</a></p><p><a id="cancel" href="${leading('error=access_denied')}">Cancel</a></p></main></body></html>`);
  });
  app.get<{ Querystring: { to?: string } }>('/consent', (request, reply) => {
    consented.add(current);
    // By the page, as Entra ID's own script does it.
    return reply.type('text/html; charset=utf-8').send(`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Signed in</title><meta http-equiv="refresh" content="0;url=${escaped(request.query.to ?? '/')}"></head><body></body></html>`);
  });
  return { tokenFor: (oid) => entra.accessToken({ ...userOf(oid), scope: 'access_as_user' }) };
};
