import type { ProblemCode } from './codes.ts';
import { problemCodes } from './codes.ts';

/** Where the fault lies: an RFC 6901 pointer into the request body, and the rule that was broken. Never the rejected value. */
export type ProblemPointer = { readonly pointer: string; readonly rule: string };

/** An `application/problem+json` body (RFC 9457). */
export type ProblemBody = {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: ProblemCode;
  readonly detail: string;
  /** The request id; operators find the log line by it. */
  readonly instance: string;
  readonly errors?: readonly ProblemPointer[];
  /** With `cursor-conflict` and `sequence-conflict`: where the feed stands. Opaque, never personal. */
  readonly currentCursor?: string | null;
  readonly currentSequence?: number;
};

/** An expected refusal on its way to the caller. */
export type Problem = {
  readonly code: ProblemCode;
  readonly errors?: readonly ProblemPointer[] | undefined;
  readonly currentCursor?: string | null | undefined;
  readonly currentSequence?: number | undefined;
  /** With a limit: seconds until it is worth trying again; goes out as `Retry-After` (RFC 9110 section 10.2.3). */
  readonly retryAfterSeconds?: number | undefined;
};

/** The body for a problem. Built afresh from the catalogue each time, so equal codes give equal bodies but for the instance. */
export function problemBody(problem: Problem, instance: string, language: 'en' | 'cy'): ProblemBody {
  const entry = problemCodes[problem.code];
  return {
    type: `urn:mast:problem:${problem.code}`,
    title: entry.title,
    status: entry.status,
    code: problem.code,
    detail: entry[language],
    instance: `urn:uuid:${instance}`,
    ...(problem.errors === undefined ? {} : { errors: problem.errors.map(({ pointer, rule }) => ({ pointer, rule })) }),
    ...(problem.currentCursor === undefined ? {} : { currentCursor: problem.currentCursor }),
    ...(problem.currentSequence === undefined ? {} : { currentSequence: problem.currentSequence }),
  };
}
