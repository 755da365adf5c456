import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';

import type { CoreAddress } from '../core/exchange.ts';
import { lookUp } from './look-up.ts';
import { lookUpAnswerSchema, lookUpProblemSchema, lookUpRequestSchema } from './look-up-schema.ts';
import type { TeamsPlace } from './open-url.ts';
import type { Outcome } from './outcome.ts';
import { results } from './results.ts';

/** What the operator's log hears of a query: of which kind its answer was, how many entries it had, how long it took. Never what was asked, by whom, or what was found. */
export type LookUpFact = { readonly event: 'teams-look-up'; readonly outcome: Outcome['kind'] | 'refused'; readonly entries: number; readonly tookMs: number };

export type LookUpDeps = { readonly core: CoreAddress; readonly place: TeamsPlace; readonly tell: (fact: LookUpFact) => void; readonly nowMs: () => number };

/** The path of the message extension's one operation. */
export const lookUpPath = '/v1/teams/look-up';

/** Command of the manifest and operation of the API: Teams finds one by the other. */
export const lookUpOperation = 'lookUp';

/**
 * POST /v1/teams/look-up, called by Microsoft's servers for a person who types into the flyout, with that person's Entra ID token. 401 where the token is not good: Teams then asks for another.
 */
export const lookUpRoute = (app: FastifyInstance, { core, place, tell, nowMs }: LookUpDeps): void => {
  app.withTypeProvider<ZodTypeProvider>().post(
    lookUpPath,
    {
      bodyLimit: 4_096,
      schema: {
        operationId: lookUpOperation,
        summary: 'Look up an address under a live declaration, or find the way to a MAST reference',
        description: 'What becomes a card holds a reference and a link, and nothing about anybody.',
        security: [{ entra: [] }],
        body: lookUpRequestSchema,
        response: { 200: lookUpAnswerSchema, 401: lookUpProblemSchema },
      },
    },
    async (request, reply) => {
      const begun = nowMs();
      const [, token] = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(request.headers.authorization ?? '') ?? [];
      const found = token === undefined ? 'refused' : await lookUp(core, token, request.body.query, /^cy\b/i.test(request.headers['accept-language'] ?? '') ? 'cy' : 'en');
      const entries = found === 'refused' ? [] : results(found.outcome, place, found.language);
      tell({ event: 'teams-look-up', outcome: found === 'refused' ? found : found.outcome.kind, entries: entries.length, tookMs: nowMs() - begun });
      reply.header('cache-control', 'no-store');
      if (found === 'refused') return reply.code(401).header('www-authenticate', 'Bearer').type('application/problem+json').send({ title: 'Sign in again', status: 401, code: 'unauthenticated' });
      return reply.send({ results: entries });
    },
  );
};
