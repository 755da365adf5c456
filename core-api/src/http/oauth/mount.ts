import type { FastifyReply, FastifyRequest } from 'fastify';

import type { Core } from '../../core.ts';
import type { App } from '../app-type.ts';
import { createProvider } from './provider.ts';

/** Paths that the token service answers itself. */
const paths = ['/oauth/token', '/oauth/jwks', '/.well-known/openid-configuration', '/.well-known/oauth-authorization-server'];

/**
 * Hands the paths of the token service over to oidc-provider, body unread, in a scope of its own; adds the public keys that verify receipts. These
 * routes describe themselves by their RFCs and stand in the OpenAPI document as the security schemes only.
 */
export async function mountOauth(app: App, core: Core, embedOrigins: readonly string[]): Promise<void> {
  const provider = createProvider(core, embedOrigins);
  provider.proxy = true;
  const answer = provider.callback();
  const { host, protocol } = new URL(core.coreUrl);
  // A fault inside oidc-provider is logged by its class only: its message may quote a token.
  provider.on('server_error', (_ctx: unknown, error: Error) => core.log.error('oauth-failed', { fault: error.name }));
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
}
