import { problemSchema } from '../problem/problem-schema.ts';

const descriptions = {
  400: 'The body is not of the declared form.',
  401: 'No valid access token.',
  403: 'Not for this kind of caller, or another subject than the session was opened for.',
  404: 'Unknown, or not allowed: the two answer alike.',
  409: 'It does not follow from the present state.',
  413: 'The body is too large.',
  415: 'The body is not JSON.',
  422: 'Well formed, but not enough or not allowed; the pointers say what to change.',
  429: 'Too much for now: Retry-After, where there is one, says for how long.',
  500: 'A fault of the service.',
  503: 'The service, or its audit trail, cannot answer now. This is never a nil.',
} as const;

type ProblemStatus = keyof typeof descriptions;
type ProblemResponse = { description: string; content: { 'application/problem+json': { schema: typeof problemSchema } } };

/** Response declarations for the given statuses; 500 and 503 are always among them. */
export function problemResponses<const Statuses extends readonly ProblemStatus[]>(
  ...statuses: Statuses
): Record<Statuses[number] | 500 | 503, ProblemResponse> {
  const all: ProblemStatus[] = [...statuses, 500, 503];
  const entries = all.map((status) => [
    status,
    { description: descriptions[status], content: { 'application/problem+json': { schema: problemSchema } } },
  ]);
  return Object.fromEntries(entries) as Record<Statuses[number] | 500 | 503, ProblemResponse>;
}

/** What every route that needs a token may answer besides its own. */
export const guardedResponses: Record<400 | 401 | 403 | 404 | 413 | 415 | 429 | 500 | 503, ProblemResponse> = problemResponses(400, 401, 403, 404, 413, 415, 429);
