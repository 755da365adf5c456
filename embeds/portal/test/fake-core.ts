import { exampleSession } from '@mast/panel/testing';
import fastify from 'fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import type { FakeIdentity } from './fake-identity.ts';
import { addFakeIdentity } from './fake-identity.ts';

/** What a test bends, and what was asked. */
export type FakeCore = {
  readonly app: FastifyInstance;
  readonly identity: FakeIdentity;
  /** Calls but for /v1/me, as `METHOD /path`. */
  readonly asked: string[];
  readonly bodies: unknown[];
  me: object;
  /** Answers by `METHOD /path`, with `:id` for any id; a function is given the body. An answer with a `problem` is one. */
  readonly answers: Map<string, unknown>;
  reset(): void;
};

export type FakeProblem = { readonly problem: { readonly status: number; readonly code: string; readonly detail?: string; readonly errors?: readonly object[] } };

/** The core API's contract as the portal meets it. It knows what a test tells it; anything else is not found, as at the real one. */
export function buildFakeCore(at: { readonly coreUrl: () => string; readonly portalUrl: () => string }): FakeCore {
  const app = fastify({ logger: false });
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))));
  const identity = addFakeIdentity(app, { coreUrl: at.coreUrl, redirectUri: () => `${at.portalUrl()}/callback`, clientId: 'mast-portal' });
  const { host: _host, ...own } = exampleSession.me;
  const me = { ...own, scopes: ['answer', 'govern'] };
  const fake: FakeCore = {
    app, identity, asked: [], bodies: [], answers: new Map(), me,
    reset() {
      fake.asked.length = 0;
      fake.bodies.length = 0;
      fake.answers.clear();
      fake.me = me;
      Object.assign(identity, { bend: undefined, accessSeconds: 600 });
    },
  };
  const refuse = (reply: FastifyReply, { problem }: FakeProblem): FastifyReply =>
    reply.code(problem.status).type('application/problem+json').send({ type: `urn:mast:problem:${problem.code}`, title: problem.code, detail: 'As the core says.', instance: 'urn:uuid:test', ...problem });

  app.get('/v1/me', async (request, reply) => {
    const session = identity.sessionOf(request.headers.authorization);
    return session === undefined ? refuse(reply, { problem: { status: 401, code: 'unauthenticated' } }) : reply.send({ ...fake.me, accountId: session.account });
  });
  app.route({ method: ['GET', 'POST'], url: '/v1/*', handler: answer });
  return fake;

  async function answer(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const path = request.url.split('?')[0] ?? '';
    fake.asked.push(`${request.method} ${request.url}`);
    fake.bodies.push(request.body);
    const session = identity.sessionOf(request.headers.authorization);
    if (session === undefined && path !== '/v1/transparency') return refuse(reply, { problem: { status: 401, code: 'unauthenticated' } });
    const name = `${request.method} ${path.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id')}`;
    const known = fake.answers.get(name);
    const given: unknown = typeof known === 'function' ? (known as (body: unknown, session: object, request: FastifyRequest) => unknown)(request.body, session ?? {}, request) : known;
    if (given === undefined) return refuse(reply, { problem: { status: 404, code: 'not-found' } });
    return typeof given === 'object' && given !== null && 'problem' in given ? refuse(reply, given as FakeProblem) : reply.send(given);
  }
}
