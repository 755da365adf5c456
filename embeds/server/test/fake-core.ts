import { createPublicKey, randomUUID, verify } from 'node:crypto';
import type { JsonWebKey } from 'node:crypto';

import fastify from 'fastify';
import type { FastifyInstance, FastifyReply } from 'fastify';

import { receiptCode } from '@mast/panel/words';
import { addressAnswer, closerAnswer, exampleAnswer, exampleSession, viewAnswer } from '@mast/panel/testing';

type Claims = { iss: string; sub: string; aud: string; exp: number; iat: number; jti: string; origin?: string; caseRef?: string; subject?: object };
/** `upstream`: of a host whose staff a SMART server vouches for by ES384 id_tokens (RFC 8693), its issuer, our audience there and its key. */
/** With `tenantId` it is an Entra tenant's host instead: its key signs access tokens (RS256), for any person, as often as they live. */
type Registered = { id: string; origins: string[]; publicJwk?: JsonWebKey; upstream?: { issuer: string; audience: string; publicJwk: JsonWebKey; tenantId?: string } };

/** What a test bends, and what was asked. */
export type FakeCore = { app: FastifyInstance; asked: string[]; bodies: unknown[]; answer: object; breakNext: { status: number; code: string } | undefined; delayMs: number; standing: string | undefined; register(origin: string): void; reset(): void };

/**
 * The core API's contract as the panel meets it (DESIGN section 6), held strictly: single-use assertions of a registered host and origin, a
 * declaration before any search, JSON in and out, CORS for the embed origin alone. It knows one answer.
 */
export const buildFakeCore = (options: { coreUrl: () => string; embedOrigin: () => string; hosts: Registered[] }): FakeCore => {
  const app = fastify({ logger: false });
  const declarations = new Map<string, { claims: Claims | undefined; kind?: string | undefined; members?: object[]; question?: object; expiresAt: string; referenceDue?: string }>();
  const fake: FakeCore = {
    app, asked: [], bodies: [], answer: exampleAnswer, breakNext: undefined, delayMs: 0, standing: undefined,
    register: (origin) => options.hosts.forEach((host) => host.origins.push(origin)),
    reset: () => {
      declarations.clear();
      Object.assign(fake, { asked: [], bodies: [], answer: exampleAnswer, breakNext: undefined, delayMs: 0, standing: undefined });
    },
  };
  const spent = new Set<string>();
  const tokens = new Map<string, Claims>();
  const refuse = (reply: FastifyReply, status: number, code: string): FastifyReply =>
    reply.code(status).type('application/problem+json').send({ type: `/problems#${code}`, title: code, status, code, instance: 'test' });

  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))));
  app.addHook('onRequest', async (request, reply) => {
    if (request.headers.origin === options.embedOrigin()) {
      reply.header('access-control-allow-origin', request.headers.origin).header('access-control-allow-headers', 'authorization, content-type, accept-language').header('vary', 'origin');
    }
    if (request.method === 'OPTIONS') return reply.code(204).send();
    fake.asked.push(`${request.method} ${request.url}`);
    if (request.headers.cookie !== undefined) return refuse(reply, 400, 'no-cookies-please');
    return undefined;
  });

  app.post<{ Body: Record<string, string> }>('/oauth/token', (request, reply) => {
    const { grant_type: grant, assertion = '', client_id: clientId, origin } = request.body;
    const claims = grant === 'urn:ietf:params:oauth:grant-type:jwt-bearer' ? accept(assertion, clientId, origin) : grant === 'urn:ietf:params:oauth:grant-type:token-exchange' ? acceptUpstream(request.body) : undefined;
    if (!claims) return reply.code(400).send({ error: 'invalid_grant' });
    if (fake.standing !== undefined) return reply.code(400).send({ error: 'invalid_grant', error_description: fake.standing });
    const token = randomUUID();
    tokens.set(token, claims);
    return reply.send({ access_token: token, token_type: 'Bearer', expires_in: 900, scope: 'answer' });
  });

  const accept = (assertion: string, clientId: string | undefined, origin: string | undefined): Claims | undefined => {
    const host = options.hosts.find((each) => each.id === clientId);
    const [head = '', body = '', signature = ''] = assertion.split('.');
    if (!host?.publicJwk) return undefined;
    const key = { key: createPublicKey({ key: host.publicJwk, format: 'jwk' }), dsaEncoding: 'ieee-p1363' } as const;
    if (!verify('sha256', Buffer.from(`${head}.${body}`), key, Buffer.from(signature, 'base64url'))) return undefined;
    const claims = JSON.parse(Buffer.from(body, 'base64url').toString()) as Claims;
    const fits = claims.iss === host.id && claims.aud === options.coreUrl() && claims.exp - claims.iat <= 60 && claims.exp * 1000 > Date.now() && !spent.has(claims.jti);
    const rightOrigin = claims.origin === undefined || (claims.origin === origin && host.origins.includes(claims.origin));
    if (!fits || !rightOrigin) return undefined;
    spent.add(claims.jti);
    return claims;
  };

  /** An Entra access token of the tenant, for a person: exact issuer and audience, signature, time. Without a `subject` the session is about nobody yet. */
  const acceptTenant = (upstream: NonNullable<Registered['upstream']>, token: string, subject: string | undefined): Claims | undefined => {
    const [head = '', body = '', signature = ''] = token.split('.');
    if (!verify('sha256', Buffer.from(`${head}.${body}`), createPublicKey({ key: upstream.publicJwk, format: 'jwk' }), Buffer.from(signature, 'base64url'))) return undefined;
    const said = JSON.parse(Buffer.from(body, 'base64url').toString()) as Claims & { oid: string; tid: string; ver: string; scp: string };
    const fits = said.iss === upstream.issuer && said.aud === upstream.audience && said.tid === upstream.tenantId && said.ver === '2.0' && said.scp === 'access_as_user' && said.oid !== '' && said.exp * 1000 > Date.now();
    return fits ? { ...said, sub: said.oid, ...(subject === undefined ? {} : { subject: JSON.parse(subject) as object }) } : undefined;
  };

  /** An id_token of the host's SMART server, once, for one subject. */
  const acceptUpstream = ({ subject_token: token = '', client_id: clientId, subject }: Record<string, string>): Claims | undefined => {
    const upstream = options.hosts.find((each) => each.id === clientId)?.upstream;
    const [head = '', body = '', signature = ''] = token.split('.');
    if (upstream?.tenantId !== undefined) return acceptTenant(upstream, token, subject);
    if (!upstream || subject === undefined) return undefined;
    const key = { key: createPublicKey({ key: upstream.publicJwk, format: 'jwk' }), dsaEncoding: 'ieee-p1363' } as const;
    if (!verify('sha384', Buffer.from(`${head}.${body}`), key, Buffer.from(signature, 'base64url'))) return undefined;
    const claims = JSON.parse(Buffer.from(body, 'base64url').toString()) as Claims;
    if (claims.iss !== upstream.issuer || claims.aud !== upstream.audience || claims.exp * 1000 < Date.now() || spent.has(body)) return undefined;
    spent.add(body);
    return { ...claims, subject: JSON.parse(subject) as object };
  };

  app.post('/v1/access-applications', (request, reply) => {
    fake.bodies.push(request.body);
    return reply.code(202).send({ received: true });
  });

  app.register(async (guarded) => {
    let claims: Claims | undefined;
    guarded.addHook('preHandler', async (request, reply) => {
      claims = tokens.get((request.headers.authorization ?? '').replace('Bearer ', ''));
      if (!claims) return refuse(reply, 401, 'unauthenticated');
      fake.bodies.push(request.body);
      const broken = fake.breakNext;
      fake.breakNext = undefined;
      return broken ? refuse(reply, broken.status, broken.code) : undefined;
    });
    guarded.get('/v1/me', async () => ({ ...exampleSession.me, launch: { caseRef: claims?.caseRef, subject: claims?.subject } }));
    guarded.get('/v1/gateways', async () => exampleSession.offer);
    guarded.get('/v1/declarations', async () => ({
      declarations: [...declarations].map(([id, { claims: of, kind = 'child', expiresAt, referenceDue }]) => ({
        id, gateways: [], subject: kind, expiresAt, live: true, resumesLaunch: JSON.stringify(of?.subject) === JSON.stringify(claims?.subject), ...(referenceDue ? { referenceDue } : {}), referenceOverdue: false, forReview: false,
      })),
    }));
    guarded.post('/v1/declarations', (request, reply) => {
      const body = request.body as { gateways?: string[]; subject?: string; members?: object[]; reason?: string; reasonCode?: string; reference?: string; noReferenceYet?: boolean; acknowledged?: boolean };
      const said = body.reasonCode !== undefined || (body.reason?.length ?? 0) >= 10;
      const valid = body.gateways?.length && body.acknowledged === true && said && (body.reference === undefined) === (body.noReferenceYet === true);
      if (!valid || (body.subject === 'household') !== (body.members !== undefined)) return refuse(reply, 400, 'invalid-request');
      const id = randomUUID();
      const made = { expiresAt: new Date(Date.now() + 1_800_000).toISOString(), ...(body.noReferenceYet ? { referenceDue: new Date(Date.now() + 86_400_000).toISOString() } : {}) };
      declarations.set(id, { claims, kind: body.subject, ...(body.members ? { members: body.members } : {}), ...made });
      return reply.code(201).send({ id, ...made });
    });
    guarded.post<{ Params: { id: string } }>('/v1/declarations/:id/reference', (request, reply) => {
      const declaration = declarations.get(request.params.id);
      return declaration?.referenceDue ? reply.send({ id: request.params.id, expiresAt: declaration.expiresAt }) : refuse(reply, 409, 'reference-given');
    });
    guarded.post('/v1/outcomes', async (request) => ({ outcome: (request.body as { outcome: string }).outcome, at: new Date().toISOString() }));
    guarded.post('/v1/concerns', (_request, reply) => reply.code(201).send({ concernId: randomUUID(), underReview: true }));
    guarded.post('/v1/broker-messages', (_request, reply) => reply.code(202).send({ messageId: randomUUID(), text: 'Your message will be passed on. This says nothing about whether a protected record exists.' }));
    guarded.post('/v1/searches', async (request, reply) => {
      const { declarationId, person, address, ...more } = request.body as { declarationId: string; person?: object; address?: object };
      const declaration = declarations.get(declarationId);
      if (!declaration || Object.keys(more).length > 0) return refuse(reply, 404, 'not-found');
      const { members } = declaration;
      // Nobody launched for anybody: whom the question names is asked, once the declaration is made.
      if (claims?.subject === undefined && members === undefined) {
        if (person === undefined && address === undefined) return refuse(reply, 422, 'question-thin');
        declaration.question = { person, address };
        return reply.send(fake.answer);
      }
      if (address !== undefined) return refuse(reply, 409, 'declaration-bound');
      if (members ? !members.some((member) => JSON.stringify(member) === JSON.stringify(person)) : person !== undefined) return refuse(reply, 409, 'declaration-bound');
      await new Promise((resolve) => setTimeout(resolve, fake.delayMs));
      return fake.answer;
    });
    // Of the same person, and while the declaration lasts.
    guarded.post('/v1/resumed-questions', (request, reply) => {
      const { reference } = request.body as { reference: string };
      const found = [...declarations].find(([, { claims: of, question, expiresAt }]) => of?.sub === claims?.sub && question !== undefined && Date.parse(expiresAt) > Date.now() && receiptCode((fake.answer as { searchId: string }).searchId) === reference);
      return found === undefined ? refuse(reply, 404, 'not-found') : reply.send({ id: found[0], expiresAt: found[1].expiresAt, forReview: false, question: found[1].question });
    });
    guarded.post('/v1/address-lookup', (request, reply) => {
      const { declarationId } = request.body as { declarationId: string };
      const [place] = addressAnswer.places;
      return declarations.get(declarationId)?.kind === 'address' ? reply.send({ addresses: [{ address: place?.address ?? '', question: { line1: place?.address.split(',')[0] ?? '' } }], refine: false, coverage: addressAnswer.coverage, notice: addressAnswer.notice }) : refuse(reply, 404, 'not-found');
    });
    guarded.post('/v1/places/:placeId/view', async () => addressAnswer);
    guarded.post<{ Params: { personId: string } }>('/v1/people/:personId/view', (request, reply) => {
      const view = [viewAnswer, closerAnswer].find(({ people }) => people.some((person) => person.personId === request.params.personId));
      return view ? reply.send(view) : refuse(reply, 404, 'not-found');
    });
  });
  return fake;
};
