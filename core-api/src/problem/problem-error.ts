import { MastError } from '../shared/mast-error.ts';
import type { Problem } from './problem.ts';

/** A refusal that leaves the present work at once, for example from a hook or out of a transaction that must roll back. */
export class ProblemError extends MastError {
  readonly problem: Problem;

  constructor(problem: Problem, cause?: unknown) {
    super(problem.code, {}, cause);
    this.problem = problem;
  }
}
