import { createHash, randomUUID } from 'node:crypto';

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import type { Entra, EntraUser } from './create-entra.ts';

/** `clientId`: the single-page application; `user`: who is signed in. */
export type CodeFlow = { readonly entra: Entra; readonly clientId: string; readonly user: () => EntraUser; readonly now: () => Date };

type Asked = { readonly client_id?: string; readonly redirect_uri?: string; readonly response_type?: string; readonly scope?: string; readonly state?: string; readonly nonce?: string; readonly code_challenge?: string; readonly code_challenge_method?: string };

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** What the tenant's OpenID Connect metadata says of these routes, where a library is told of them by its settings. */
export const codeFlowMetadata = (origin: string, { issuer, tenant }: Entra): string =>
  JSON.stringify({ issuer, authorization_endpoint: `${origin}/${tenant}/oauth2/v2.0/authorize`, token_endpoint: `${origin}/${tenant}/oauth2/v2.0/token`, end_session_endpoint: `${origin}/${tenant}/oauth2/v2.0/logout`, jwks_uri: `${origin}/${tenant}/discovery/v2.0/keys` });

/**
 * Entra ID's part of an authorization code with PKCE for a single-page application (RFC 6749 section 4.1, RFC 7636), as MSAL asks for it: a page of consent that answers in the fragment, and codes that are redeemed once, by
 * whoever holds the verifier, from a page of the redirect's own origin.
 */
export const codeFlowRoutes = (app: FastifyInstance, { entra, clientId, user, now }: CodeFlow): void => {
  const codes = new Map<string, Asked>();
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string', bodyLimit: 16_384 }, (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))));
  app.get<{ Querystring: Asked }>(`/${entra.tenant}/oauth2/v2.0/authorize`, (request, reply) => {
    const { query } = request;
    if (query.client_id !== clientId || query.response_type !== 'code' || query.code_challenge_method !== 'S256' || !query.code_challenge || !query.redirect_uri) return reply.code(400).type('text/plain').send('AADSTS900144');
    const code = randomUUID();
    codes.set(code, query);
    const back = (answer: Record<string, string>): string => escaped(`${query.redirect_uri}#${new URLSearchParams({ ...answer, state: query.state ?? '' }).toString()}`);
    return reply.header('cache-control', 'no-store').type('text/html; charset=utf-8').send(`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Sign in</title></head><body><main><h1>MAST asks to sign you in</h1><p>${escaped(user().name)}: it learns who you are, and nothing else.</p>
<p><a id="accept" href="${back({ code, client_info: clientInfo(user(), entra) })}">Accept</a></p><p><a id="cancel" href="${back({ error: 'access_denied', error_description: 'AADSTS65004: the user declined' })}">Cancel</a></p></main></body></html>`);
  });
  app.options(`/${entra.tenant}/oauth2/v2.0/token`, (request, reply) => allow(request, reply).code(204).send());
  app.post<{ Body: Record<string, string> }>(`/${entra.tenant}/oauth2/v2.0/token`, async (request, reply) => {
    allow(request, reply);
    const { code = '', code_verifier: verifier = '', redirect_uri: redirect, grant_type: grant } = request.body;
    const asked = codes.get(code);
    codes.delete(code);
    const proof = createHash('sha256').update(verifier).digest('base64url');
    const isGood = asked !== undefined && grant === 'authorization_code' && redirect === asked.redirect_uri && proof === asked.code_challenge && request.headers.origin === new URL(asked.redirect_uri ?? '').origin;
    if (!isGood) return reply.code(400).send({ error: 'invalid_grant', error_description: 'AADSTS70008' });
    const [access_token, id_token] = await Promise.all([entra.accessToken({ ...user(), scope: 'access_as_user', now: now() }), entra.idToken({ ...user(), now: now(), bent: { nonce: asked.nonce } })]);
    return { token_type: 'Bearer', scope: asked.scope ?? '', expires_in: 3_600, ext_expires_in: 3_600, access_token, id_token, client_info: clientInfo(user(), entra) };
  });
};

/** For pages of any origin, as Entra ID answers applications of this kind: the code's own origin is checked above. */
const allow = (request: FastifyRequest, reply: FastifyReply): FastifyReply => reply.header('access-control-allow-origin', request.headers.origin ?? 'null').header('access-control-allow-headers', request.headers['access-control-request-headers'] ?? 'content-type').header('vary', 'origin');

const clientInfo = ({ oid }: EntraUser, { tenant }: Entra): string => Buffer.from(JSON.stringify({ uid: oid, utid: tenant })).toString('base64url');
