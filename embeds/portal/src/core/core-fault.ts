import { readProblem } from '@mast/panel/answer';
import type { PanelProblem } from '@mast/panel/answer';

/** An answer of the core that is no success: its kind in the panel's words, its code, the fields at fault, its own text in the language asked for. Never a rejected value. */
export type CoreProblem = PanelProblem & {
  readonly status: number;
  /** Each with the rule that was broken. */
  readonly errors: readonly { readonly pointer: string; readonly rule: string }[];
  readonly detail: string;
  readonly instance: string | undefined;
};

/** Thrown where a page can do nothing about a problem; the error handler makes a page of it, or sends the user to sign in again. */
export class CoreFault extends Error {
  readonly problem: CoreProblem;
  constructor(problem: CoreProblem) {
    super(problem.code);
    this.name = 'CoreFault';
    this.problem = problem;
  }
}

/** The problem that a response of this status and body stands for. */
export function coreProblem(status: number, body: unknown): CoreProblem {
  const { errors, detail, instance } = (typeof body === 'object' && body !== null ? body : {}) as { errors?: unknown; detail?: unknown; instance?: unknown };
  const list = Array.isArray(errors) ? (errors as ({ pointer?: unknown; rule?: unknown } | null)[]) : [];
  return {
    ...readProblem(status, body),
    status,
    errors: list.flatMap((each) => (typeof each?.pointer === 'string' && typeof each.rule === 'string' ? [{ pointer: each.pointer, rule: each.rule }] : [])),
    detail: typeof detail === 'string' ? detail : '',
    instance: typeof instance === 'string' ? instance : undefined,
  };
}

/** The network failed, or the core did not answer in time. */
export const unreachable: CoreProblem = { kind: 'offline', code: 'offline', pointers: [], status: 503, errors: [], detail: '', instance: undefined };

/** Nobody is signed in as far as the core is concerned. */
export const signedOut: CoreProblem = { kind: 'session-expired', code: 'unauthenticated', pointers: [], status: 401, errors: [], detail: '', instance: undefined };
