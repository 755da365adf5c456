import { ProblemError } from '../../problem/problem-error.ts';
import type { App } from '../app-type.ts';

/** Bodies nest no deeper: objects in lists in objects. */
const deepest = 8;

/**
 * Refuses a request that holds a zero byte in any text of its path, query or body: no row can hold one, and where a statement met it first, or never, hung on what was looked up before. Bodies of connectors
 * are let through: their rows are refused one by one, and sealed. So are pages of the sign-in, which are no routes of the API.
 */
export function refuseZeroBytes(app: App): void {
  app.addHook('preValidation', (request, _reply, done) => {
    const { auth } = request.routeOptions.config;
    const holds = auth !== undefined && (holdsZeroByte(request.params) || holdsZeroByte(request.query) || (auth !== 'connector' && holdsZeroByte(request.body)));
    done(holds ? new ProblemError({ code: 'invalid-request' }) : undefined);
  });
}

function holdsZeroByte(value: unknown, depth = 0): boolean {
  if (typeof value === 'string') return value.includes('\u0000');
  if (typeof value !== 'object' || value === null || depth > deepest) return false;
  return Object.values(value).some((part) => holdsZeroByte(part, depth + 1));
}
