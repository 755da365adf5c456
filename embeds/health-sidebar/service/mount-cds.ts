import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

import type { Language } from '../http/language-of.ts';
import { languageOf } from '../http/language-of.ts';
import { makeCard } from './cards/make-card.ts';
import type { CdsOptions } from './cds-options.ts';
import type { Caller } from './core/core-calls.ts';
import { createCoreCalls } from './core/core-calls.ts';
import { listServices } from './discovery/list-services.ts';
import { addCors } from './http/cors.ts';
import type { Refusal } from './http/outcome.ts';
import { outcomeOf } from './http/outcome.ts';
import { callHook } from './call-hook.ts';
import { readFeedback } from './schemas/feedback.ts';
import { readHookCall } from './schemas/hook-call.ts';
import { isServiceId, serviceHooks } from './services.ts';

/** Bytes; a bundle of proposed appointments, a patient with narrative. */
const bodyLimit = 1024 * 1024;

type Named = { Params: { service: string } };

/**
 * CDS Hooks 2.0.1, tolerant of 3.0, as a plug-in: discovery, the hooks and feedback under `/cds-services`. It holds no key and no state: each call is made to core with what the EHR signed for it, and core decides
 * and spends it. Errors are OperationOutcomes (3.0).
 */
export async function mountCds(app: FastifyInstance, options: CdsOptions): Promise<void> {
  const core = createCoreCalls(options);

  function refuse(reply: FastifyReply, refusal: Refusal, language: Language, pointers?: readonly string[]): FastifyReply {
    const { status, body } = outcomeOf(refusal, language, pointers);
    options.log?.({ event: `cds-${refusal}`, status });
    if (status === 401) void reply.header('www-authenticate', 'Bearer');
    return reply.code(status).send(body);
  }

  addCors(app, options.ehrOrigins, () => outcomeOf('foreign-origin', 'en'));
  app.addHook('onSend', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
  });
  app.setErrorHandler((error: { statusCode?: number }, request, reply) => refuse(reply, (error.statusCode ?? 500) < 500 ? 'bad-call' : 'unavailable', languageOf(request.headers['accept-language']) ?? 'en'));

  app.get('/cds-services', async (request, reply) => {
    const wished = languageOf(request.headers['accept-language']);
    const caller = callerOf(request);
    const found = caller === undefined ? undefined : await core.discover(caller);
    if (!found?.ok) return refuse(reply, found?.refusal ?? 'unauthenticated', wished ?? 'en');
    return listServices({ asksForPatient: found.value.asksForPatient, language: wished ?? found.value.language });
  });

  app.post<Named>('/cds-services/:service', { bodyLimit }, async (request, reply) => {
    const wished = languageOf(request.headers['accept-language']);
    const { service } = request.params;
    const caller = callerOf(request);
    if (caller === undefined) return refuse(reply, 'unauthenticated', wished ?? 'en');
    if (!isServiceId(service)) return refuse(reply, 'unknown-service', wished ?? 'en');
    const read = readHookCall(request.body);
    if (!('call' in read)) return refuse(reply, 'bad-call', wished ?? 'en', read.pointers);
    if (!serviceHooks[service].some((hook) => hook === read.call.hook)) return refuse(reply, 'bad-call', wished ?? 'en', ['/hook']);
    const answer = await callHook({ core, fetch: options.fetch, now: options.now }, caller, service, read.call);
    if (!answer.ok) return refuse(reply, answer.refusal, wished ?? 'en');
    const { id, finding, language, cpisUrl } = answer.value;
    return { cards: [makeCard({ id, finding, language: wished ?? language, launchUrl: options.launchUrl, cpisUrl })] };
  });

  app.post<Named>('/cds-services/:service/feedback', { bodyLimit }, async (request, reply) => {
    const wished = languageOf(request.headers['accept-language']) ?? 'en';
    const { service } = request.params;
    const caller = callerOf(request);
    if (caller === undefined) return refuse(reply, 'unauthenticated', wished);
    if (!isServiceId(service)) return refuse(reply, 'unknown-service', wished);
    const read = readFeedback(request.body);
    if (!('outcomes' in read)) return refuse(reply, 'bad-call', wished, read.pointers);
    const kept = await core.keep(caller, service, read.outcomes);
    if (!kept.ok) return refuse(reply, kept.refusal, wished);
    return reply.code(200).send();
  });
}

/** What the EHR signed for this call, as it came; core looks at it. */
function callerOf(request: FastifyRequest): Caller | undefined {
  const token = /^Bearer ([\w.~+/=-]+)$/i.exec(request.headers.authorization ?? '')?.[1];
  return token === undefined ? undefined : { token, origin: request.headers.origin };
}
