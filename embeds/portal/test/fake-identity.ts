import { createHash, generateKeyPairSync, randomBytes, randomUUID, sign } from 'node:crypto';

import type { FastifyInstance } from 'fastify';

/** What a test bends of the sign-in. */
export type FakeIdentity = {
  /** The session that a token stands for; none for one that was ended or locked. */
  readonly sessionOf: (authorization: string | undefined) => FakeSession | undefined;
  /** The authorisations that were asked for. */
  readonly asked: URLSearchParams[];
  /** Changes what the next answers say. */
  bend: { readonly claims?: object; readonly iss?: string; readonly error?: string; readonly state?: string } | undefined;
  account: string;
  accessSeconds: number;
  renewals: number;
  /** Sign-ins that are not over. */
  readonly openSessions: () => number;
  /** As when an administrator ends somebody's sessions, or they lock. */
  readonly endEverySession: () => void;
  /** Another session of the same account, as of another browser; its id. */
  readonly signInElsewhere: () => string;
  /** The open sessions of the account. */
  readonly sessionIds: () => readonly string[];
};
export type FakeSession = { readonly account: string; readonly sid: string; isOver: boolean; steppedUp: boolean };

/**
 * The core's token service as the portal meets it: authorisation code with PKCE for one public client, codes and refresh tokens that work once, ES256 identity tokens,
 * `iss` in the answer (RFC 9207). It asks nobody for a password: the sign-in pages are the core's own business and are tested there.
 */
export function addFakeIdentity(app: FastifyInstance, at: { readonly coreUrl: () => string; readonly redirectUri: () => string; readonly clientId: string }): FakeIdentity {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const sessions = new Map<string, FakeSession>();
  const codes = new Map<string, { challenge: string; nonce: string; session: FakeSession }>();
  const tokens = new Map<string, FakeSession>();
  const refreshes = new Map<string, FakeSession>();
  const fake: FakeIdentity = {
    asked: [], bend: undefined, account: randomUUID(), accessSeconds: 600, renewals: 0,
    sessionOf: (authorization) => {
      const session = tokens.get((authorization ?? '').replace(/^Bearer /, ''));
      return session?.isOver === true ? undefined : session;
    },
    openSessions: () => [...sessions.values()].filter(({ isOver }) => !isOver).length,
    endEverySession: () => sessions.forEach((session) => { session.isOver = true; }),
    signInElsewhere() {
      const session: FakeSession = { account: fake.account, sid: randomUUID(), isOver: false, steppedUp: false };
      sessions.set(session.sid, session);
      return session.sid;
    },
    sessionIds: () => [...sessions.values()].filter(({ account, isOver }) => account === fake.account && !isOver).map(({ sid }) => sid),
  };

  app.get('/.well-known/openid-configuration', async () => ({
    issuer: at.coreUrl(), authorization_endpoint: `${at.coreUrl()}/oauth/auth`, token_endpoint: `${at.coreUrl()}/oauth/token`, jwks_uri: `${at.coreUrl()}/oauth/jwks`,
    response_types_supported: ['code'], code_challenge_methods_supported: ['S256'], id_token_signing_alg_values_supported: ['ES256'], authorization_response_iss_parameter_supported: true,
    subject_types_supported: ['public'],
  }));
  app.get('/oauth/jwks', async () => ({ keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'k1', use: 'sig', alg: 'ES256' }] }));

  app.get('/oauth/auth', async (request, reply) => {
    const query = new URLSearchParams(request.url.split('?')[1]);
    fake.asked.push(query);
    const fits = query.get('client_id') === at.clientId && query.get('redirect_uri') === at.redirectUri() && query.get('code_challenge_method') === 'S256' && query.get('scope') === 'openid answer govern';
    if (!fits) return reply.code(400).send('not the portal');
    const back = new URL(at.redirectUri());
    const bend = fake.bend;
    back.searchParams.set('state', bend?.state ?? query.get('state') ?? '');
    back.searchParams.set('iss', bend?.iss ?? at.coreUrl());
    if (bend?.error !== undefined) {
      back.searchParams.set('error', bend.error);
      return reply.redirect(back.href, 303);
    }
    const known = [...sessions.values()].find((session) => session.account === fake.account && !session.isOver);
    const session = known ?? { account: fake.account, sid: randomUUID(), isOver: false, steppedUp: false };
    session.steppedUp ||= (query.get('acr_values') ?? '').includes('step-up');
    sessions.set(session.sid, session);
    const code = randomBytes(12).toString('hex');
    codes.set(code, { challenge: query.get('code_challenge') ?? '', nonce: query.get('nonce') ?? '', session });
    back.searchParams.set('code', code);
    return reply.redirect(back.href, 303);
  });

  app.post('/oauth/token', async (request, reply) => {
    const body = request.body as Record<string, string>;
    if (body['grant_type'] === 'refresh_token') {
      const session = refreshes.get(body['refresh_token'] ?? '');
      refreshes.delete(body['refresh_token'] ?? '');
      fake.renewals += 1;
      return session === undefined || session.isOver ? reply.code(400).send({ error: 'invalid_grant' }) : reply.send(issue(session));
    }
    const found = codes.get(body['code'] ?? '');
    codes.delete(body['code'] ?? '');
    const challenge = createHash('sha256').update(body['code_verifier'] ?? '').digest('base64url');
    if (found === undefined || challenge !== found.challenge || body['redirect_uri'] !== at.redirectUri()) return reply.code(400).send({ error: 'invalid_grant' });
    const seconds = Math.floor(Date.now() / 1000);
    const claims = { iss: at.coreUrl(), sub: found.session.account, aud: at.clientId, iat: seconds, exp: seconds + 600, nonce: found.nonce, ...fake.bend?.claims };
    return reply.send({ ...issue(found.session), id_token: jwt(claims) });
  });
  app.delete<{ Params: { sid: string } }>('/v1/sessions/:sid', async (request, reply) => {
    const session = fake.sessionOf(request.headers.authorization);
    const ended = sessions.get(request.params.sid);
    if (session === undefined || ended === undefined || ended.isOver || ended.account !== session.account) return reply.code(404).send({ status: 404, code: 'not-found' });
    ended.isOver = true;
    return reply.send({ ended: 1 });
  });
  return fake;

  function issue(session: FakeSession): object {
    const access = jwt({ sub: session.account, sid: session.sid, jti: randomUUID() });
    const refresh = randomBytes(16).toString('hex');
    tokens.set(access, session);
    refreshes.set(refresh, session);
    return { access_token: access, token_type: 'Bearer', expires_in: fake.accessSeconds, refresh_token: refresh, scope: 'openid answer govern' };
  }

  function jwt(claims: object): string {
    const text = [{ alg: 'ES256', kid: 'k1', typ: 'JWT' }, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
    return `${text}.${sign('sha256', Buffer.from(text), { key: privateKey, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`;
  }
}
