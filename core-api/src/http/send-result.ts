import type { FastifyReply, FastifyRequest } from 'fastify';

import type { Problem } from '../problem/problem.ts';
import type { Result } from '../shared/result.ts';
import { sendProblem } from './plugins/problem.ts';

/** The good half with its status, or the refusal as problem+json. The body passes the route's response schema, which is the allow-list. */
export function sendResult(request: FastifyRequest, reply: FastifyReply, status: number, result: Result<unknown, Problem>): FastifyReply {
  if (!result.ok) return sendProblem(request, reply, result.failure);
  return reply.code(status).send(result.value);
}
