import type { FastifyInstance } from 'fastify';

/**
 * Lets pages of registered EHRs call from a browser (Fetch standard, "CORS protocol"), and no other page: a call that names another origin is refused before anything of it is read. Core compares the origin with
 * those of the very EHR that signed. No cookie is ever taken, so no credentials are allowed.
 */
export function addCors(app: FastifyInstance, origins: readonly string[], refuse: () => { readonly status: number; readonly body: object }): void {
  const known = new Set(origins);
  app.addHook('onRequest', async (request, reply) => {
    void reply.header('vary', 'origin, accept-language');
    const { origin } = request.headers;
    if (origin === undefined) return undefined;
    if (!known.has(origin)) {
      const { status, body } = refuse();
      return reply.code(status).send(body);
    }
    void reply.header('access-control-allow-origin', origin);
    if (request.method !== 'OPTIONS') return undefined;
    return reply.code(204).headers({ 'access-control-allow-methods': 'GET, POST', 'access-control-allow-headers': 'authorization, content-type', 'access-control-max-age': '600' }).send();
  });
  for (const path of ['/cds-services', '/cds-services/*']) app.options(path, async (_request, reply) => reply.code(204).send());
}
