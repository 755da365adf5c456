import type { FastifyReply, FastifyRequest } from 'fastify';
import type { KoaContextWithOIDC, Provider } from 'oidc-provider';

import type { Core } from '../../core.ts';
import type { ClientKeys } from '../../identity/client-keys.ts';
import type { App } from '../app-type.ts';
import { problemOf } from '../plugins/problem.ts';
import { createProvider } from './provider.ts';

/** Paths that the token service answers itself. */
const paths = ['/oauth/auth', '/oauth/auth/:uid', '/oauth/token', '/oauth/jwks', '/.well-known/openid-configuration', '/.well-known/oauth-authorization-server'];

/**
 * Hands the paths of the token service over to oidc-provider, body unread, in a scope of its own; adds the public keys that verify receipts. These
 * routes describe themselves by their RFCs and stand in the OpenAPI document as the security schemes only.
 */
export async function mountOauth(app: App, core: Core, keys: ClientKeys, embedOrigins: readonly string[]): Promise<Provider> {
  const provider = createProvider(core, keys, embedOrigins);
  provider.proxy = true;
  const answer = provider.callback();
  const { host, protocol } = new URL(core.coreUrl);
  provider.on('server_error', (ctx, error) => {
    const unavailable = problemOf(error).code === 'service-unavailable';
    // A fault inside oidc-provider is logged by its class only: its message may quote a token.
    core.log.error('oauth-failed', { fault: error.name, unavailable });
    if (unavailable) answerUnavailable(ctx);
  });
  // Who was refused a token is told by a registered id or not at all: what a stranger wrote stays out of the log.
  provider.on('grant.error', (ctx, error) => core.log.info('token-refused', { client: ctx.oidc.client?.clientId, error: error.message }));
  provider.on('grant.success', (ctx) => core.log.info('token-given', { client: ctx.oidc.client?.clientId }));
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _payload, done) => done(null));
    const handOver = async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
      reply.hijack();
      reply.raw.setHeader('x-request-id', request.id);
      // oidc-provider makes URLs, and so accepted audiences, from the request's own host: it is told ours, whatever the caller or a proxy wrote.
      Object.assign(request.raw.headers, { host, 'x-forwarded-host': host, 'x-forwarded-proto': protocol.replace(':', '') });
      await answer(request.raw, reply.raw);
    };
    for (const url of paths) scope.route({ method: ['GET', 'POST'], url, schema: { hide: true }, handler: handOver });
    scope.get('/oauth/receipt-jwks', { schema: { hide: true } }, async (_request, reply) => {
      const keys = JSON.stringify(core.keys.receiptJwks());
      return reply.type('application/jwk-set+json').send(keys);
    });
  });
  return provider;
}

/**
 * The database or the key store is away: the caller tries again. RFC 6749 has no such error for the token endpoint (section 5.2); the word is that of
 * the authorisation endpoint, section 4.1.2.1.
 */
function answerUnavailable(ctx: KoaContextWithOIDC): void {
  ctx.status = 503;
  ctx.type = 'application/json';
  ctx.set('retry-after', '5');
  ctx.body = { error: 'temporarily_unavailable', error_description: 'the service cannot reach what it needs; try again shortly' };
}
