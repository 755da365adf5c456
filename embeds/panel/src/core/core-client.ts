import { createMastClient } from '@mast/openapi';
import type { MastClient } from '@mast/openapi';

import type { Language } from '../protocol/messages.ts';
import { exchangeAssertion } from './exchange-assertion.ts';
import type { Launch } from './exchange-assertion.ts';
import { problem } from './panel-problem.ts';
import { readProblem } from './read-problem.ts';
import type { Reply } from './reply.ts';
import type { Answer, Declaration, DeclarationBody, Gateway, Me, SubjectKind } from './wire.ts';

/** How one call is made: the bearer token, the language of the words that come back, and the signal that cancels it. */
export type Call = { token: string; lang: Language; signal: AbortSignal };

export type CoreClient = {
  /** A launch assertion for an access token. */
  exchange(launch: Launch, signal: AbortSignal): Promise<Reply<string>>;
  me(call: Call): Promise<Reply<Me>>;
  gateways(call: Call, subject: SubjectKind): Promise<Reply<Gateway[]>>;
  declare(call: Call, body: DeclarationBody): Promise<Reply<Declaration>>;
  search(call: Call, declarationId: string): Promise<Reply<Answer>>;
  viewPerson(call: Call, personId: string, declarationId: string): Promise<Reply<Answer>>;
};

/** Never a cookie or a referrer, never a cache. Nothing personal is in a URL: the subject travels in the token alone. */
const quiet = { mode: 'cors', credentials: 'omit', cache: 'no-store', referrerPolicy: 'no-referrer' } as const;

/** The core API, as much of it as the panel uses, through the generated client. A network that failed is the problem `offline`; a cancelled call too. */
export const createCoreClient = (options: { coreUrl: string; fetch: typeof fetch }): CoreClient => {
  const as = ({ token, lang }: Call): MastClient =>
    createMastClient({ baseUrl: options.coreUrl, token: () => token, fetch: (request) => options.fetch(request), language: lang });
  return {
    exchange: ({ assertion, clientId, origin }, signal) =>
      settle(() => exchangeAssertion({ coreUrl: options.coreUrl, fetch: options.fetch, init: { ...quiet, signal } }, { assertion, clientId, origin })),
    me: (call) => settle(() => as(call).GET('/v1/me', { ...quiet, signal: call.signal })),
    gateways: async (call, subject) => {
      const reply = await settle(() => as(call).GET('/v1/gateways', { ...quiet, signal: call.signal, params: { query: { subject } } }));
      return reply.ok ? { ok: true, value: reply.value.gateways } : reply;
    },
    declare: (call, body) => settle(() => as(call).POST('/v1/declarations', { ...quiet, signal: call.signal, body })),
    search: (call, declarationId) => settle(() => as(call).POST('/v1/searches', { ...quiet, signal: call.signal, body: { declarationId } })),
    viewPerson: (call, personId, declarationId) =>
      settle(() => as(call).POST('/v1/people/{personId}/view', { ...quiet, signal: call.signal, params: { path: { personId } }, body: { declarationId } })),
  };
};

const settle = async <T>(send: () => Promise<{ data?: T; error?: unknown; response: Response }>): Promise<Reply<T>> => {
  try {
    const { data, error, response } = await send();
    return data !== undefined && response.ok ? { ok: true, value: data } : { ok: false, problem: readProblem(response.status, error) };
  } catch {
    return { ok: false, problem: problem('offline') };
  }
};
