import { transparency } from '../../../transparency/transparency.ts';
import type { Transparency } from '../../../transparency/transparency-schema.ts';
import { transparencySchema } from '../../../transparency/transparency-schema.ts';
import type { App } from '../../app-type.ts';
import { problemResponses } from '../../problem-responses.ts';
import type { RouteDeps } from '../deps.ts';

/** A page and whoever reads it by machine; a flood is refused before anything is read. Judgement. */
const rateLimit = { perAddress: 60, altogether: 1_200, windowSeconds: 60 };
/** Configuration changes by agreement, counts by month: a quarter of an hour is early enough, and keeps the database out of reach of the public. */
const keptSeconds = 900;

/** GET /v1/transparency: for anybody, from configuration and counts, the same for everybody. */
export function transparencyGet(app: App, { core }: RouteDeps): void {
  let kept: { readonly until: number; readonly answer: Promise<Transparency> } | undefined;
  app.get(
    '/v1/transparency',
    {
      config: { auth: 'public', rateLimit },
      schema: {
        operationId: 'getTransparency',
        summary: 'What the public may know: who takes part, which fields, under which law, how often, and how to object',
        tags: ['transparency'],
        security: [],
        response: { 200: transparencySchema, ...problemResponses(429) },
      },
    },
    async (_request, reply) => {
      const now = core.clock.now().getTime();
      if (kept === undefined || kept.until <= now) {
        const answer = transparency(core);
        const mine = { until: now + keptSeconds * 1000, answer };
        kept = mine;
        // What failed is asked for again by the next caller.
        answer.catch(() => { if (kept === mine) kept = undefined; });
      }
      return reply.code(200).header('cache-control', `public, max-age=${keptSeconds}`).send(await kept.answer);
    },
  );
}
