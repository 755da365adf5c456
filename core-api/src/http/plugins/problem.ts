import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';

import type { Principal } from '../../access/principal.ts';
import type { ProblemCode } from '../../problem/codes.ts';
import { isProblemCode } from '../../problem/codes.ts';
import { ProblemError } from '../../problem/problem-error.ts';
import type { Problem } from '../../problem/problem.ts';
import { problemBody } from '../../problem/problem.ts';
import type { Log } from '../../shared/log.ts';
import { MastError } from '../../shared/mast-error.ts';
import type { App } from '../app-type.ts';
import { startRequest } from './context.ts';

/** Fastify's own refusals, by code. Its messages are not passed on: some quote the input. */
const fastifyProblems: Readonly<Record<string, Problem>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: { code: 'body-too-large' },
  FST_ERR_CTP_INVALID_MEDIA_TYPE: { code: 'unsupported-media-type' },
  FST_ERR_CTP_EMPTY_JSON_BODY: { code: 'invalid-request' },
  FST_ERR_CTP_INVALID_JSON_BODY: { code: 'invalid-request' },
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: { code: 'invalid-request' },
};

/** Failures of the store that another try may cure. */
const passing: ReadonlySet<string> = new Set(['unavailable', 'timeout', 'retry']);

/** The key store is not there, or not all of it, or no longer private, or another program has matched the database anew: the operator sets it right. Nothing was searched. */
const notAble: ReadonlySet<string> = new Set(['matching-changed', 'organisation-unknown', 'keys-missing', 'keys-mismatch', 'keys-exposed']);

declare module 'fastify' {
  interface FastifyRequest {
    /** What the caller was told, once they were told something went wrong. */
    problemCode: ProblemCode | undefined;
  }
}

/** Who was refused what is looked at afterwards (ASVS 16.3.2): no sign-in, not for them, not there or not theirs, too much. */
const refusals: ReadonlySet<number> = new Set([401, 403, 404, 429]);

/** PostgreSQL: text with a zero byte, which no row can hold. It comes from the caller: an id in a path, or a text in a body. */
const noSuchText = '22021';

/** By name, since the shell does not import the store. */
function isStoreError(error: unknown): error is { code: string; sqlState?: string } {
  return error instanceof Error && error.name === 'StoreError';
}

/** What a 401 asks for: a token (RFC 6750 section 3), or a fresh second factor (RFC 9470 section 3; `max_age` in seconds). */
const challenges: Readonly<Partial<Record<ProblemCode, string>>> = {
  unauthenticated: 'Bearer',
  'step-up-needed': 'Bearer error="insufficient_user_authentication", acr_values="urn:mast:acr:step-up", max_age="300"',
};

/** Sends a problem: the only maker of error bodies. */
export function sendProblem(request: FastifyRequest, reply: FastifyReply, problem: Problem): FastifyReply {
  const body = problemBody(problem, request.id, request.language);
  request.problemCode = problem.code;
  const challenge = challenges[problem.code];
  if (challenge !== undefined) void reply.header('www-authenticate', challenge);
  if (body.status === 503) void reply.header('retry-after', '5');
  if (problem.retryAfterSeconds !== undefined) void reply.header('retry-after', String(problem.retryAfterSeconds));
  return reply.code(body.status).type('application/problem+json').send(JSON.stringify(body));
}

/**
 * Answers a URL that Fastify cannot read, before any hook has run: its own answer would repeat the URL. Such a URL names nothing, so it is unknown.
 */
export function refuseUrl(_error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  startRequest(request, reply);
  void sendProblem(request, reply, { code: 'not-found' });
}

/** What a thrown thing means to the caller. Only codes are read from it, never its message. */
export function problemOf(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  if (isStoreError(error) && error.sqlState === noSuchText) return { code: 'invalid-request' };
  if (isStoreError(error)) return { code: passing.has(error.code) ? 'service-unavailable' : 'internal' };
  if (error instanceof MastError && notAble.has(error.code)) return { code: 'service-unavailable' };
  if (error instanceof MastError) return { code: isProblemCode(error.code) ? error.code : 'internal' };
  if (hasZodFastifySchemaValidationErrors(error)) {
    const errors = error.validation.map((issue) => ({ pointer: issue.instancePath === '/' ? '' : issue.instancePath, rule: issue.keyword }));
    return { code: 'invalid-request', errors };
  }
  const { code, statusCode } = error as Partial<FastifyError>;
  const known = code === undefined ? undefined : fastifyProblems[code];
  if (known !== undefined) return known;
  // A body that is not JSON reaches us as a SyntaxError with status 400 and no code of its own.
  return { code: statusCode === 400 ? 'invalid-request' : 'internal' };
}

/** Turns every error and every unknown path into problem+json, and logs broken promises by code, and refusals by ids. */
export function addProblems(app: App, log: Log): void {
  app.decorateRequest('problemCode', undefined);
  app.addHook('onResponse', (request, reply, done) => {
    const operation = request.routeOptions.schema?.operationId;
    if (operation !== undefined && refusals.has(reply.statusCode)) log.info('request-refused', { requestId: request.id, operation, problem: request.problemCode, ...callerFields(request.principal) });
    done();
  });
  app.setErrorHandler((error, request, reply) => {
    const problem = problemOf(error);
    if (problem.code === 'internal' || problem.code.endsWith('-unavailable')) {
      log.error('request-failed', {
        requestId: request.id,
        operation: request.routeOptions.schema?.operationId,
        problem: problem.code,
        ...faultFields(error),
      });
    }
    return sendProblem(request, reply, problem);
  });
  app.setNotFoundHandler((request, reply) => sendProblem(request, reply, { code: 'not-found' }));
}

function callerFields(principal: Principal | null): Record<string, string | undefined> {
  if (principal === null) return {};
  return principal.kind === 'user' ? { account: principal.accountId, host: principal.hostId } : { client: principal.clientId };
}

/** What may be logged of a foreign error: its class and code. Messages and stacks may quote a person. */
function faultFields(error: unknown): Record<string, string | number | boolean> {
  if (error instanceof MastError) return { fault: error.code, ...error.internal };
  if (isStoreError(error) && error.sqlState === noSuchText) return { code: 'invalid-request' };
  if (isStoreError(error)) return { fault: `store-${error.code}`, sqlState: error.sqlState ?? '' };
  const { name, code } = error as { name?: unknown; code?: unknown };
  return { fault: typeof name === 'string' ? name : 'unknown', faultCode: typeof code === 'string' ? code : '' };
}
