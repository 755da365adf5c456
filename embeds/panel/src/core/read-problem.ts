import type { PanelProblem, ProblemKind } from './panel-problem.ts';

/** Codes of the API's catalogue that mean something more exact than their status. */
const kindOfCode: Record<string, ProblemKind> = {
  'declaration-expired': 'declaration-expired',
  'declaration-bound': 'other-subject',
  'subject-mismatch': 'other-subject',
  'subject-not-declared': 'other-subject',
  'question-too-thin': 'question-thin',
  'reason-too-thin': 'reason-thin',
  'gateway-not-available': 'not-allowed',
  invalid_grant: 'launch-refused',
  invalid_client: 'launch-refused',
  invalid_request: 'launch-refused',
  unauthorized_client: 'launch-refused',
  'confirmation-overdue': 'suspended',
  'asking-stopped': 'suspended',
  'say-more-first': 'reason-thin',
  'too-many-requests': 'too-many',
  'broker-limit': 'too-many',
};

/** What a refused launch says of the account of whom the host vouched for (`error_description`); any other refusal says nothing. */
const standings: readonly ProblemKind[] = ['no-account', 'awaiting-approval', 'suspended'];

const kindOfStatus = (status: number): ProblemKind => {
  if (status === 401) return 'session-expired';
  if (status === 403 || status === 404) return 'not-allowed';
  if (status === 409) return 'other-subject';
  if (status === 422) return 'question-thin';
  if (status === 429) return 'too-many';
  return status >= 500 ? 'unavailable' : 'unexpected';
};

/** The problem that an error answer of the core API (RFC 9457 problem+json, or an OAuth error object) stands for. An unreadable body falls back to the status. */
export const readProblem = (status: number, body: unknown): PanelProblem => {
  const { code, error, error_description: described, errors } = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;
  const name = typeof code === 'string' ? code : typeof error === 'string' ? error : `http-${status}`;
  const pointers = Array.isArray(errors) ? errors.flatMap((each: { pointer?: unknown } | null) => (typeof each?.pointer === 'string' ? [each.pointer] : [])) : [];
  const standing = error === 'invalid_grant' ? standings.find((each) => each === described) : undefined;
  return { kind: standing ?? kindOfCode[name] ?? kindOfStatus(status), code: standing ?? name, pointers };
};
