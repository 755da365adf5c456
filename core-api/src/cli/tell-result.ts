import type { Problem } from '../problem/problem.ts';
import type { Result } from '../shared/result.ts';

/** Prints what became of an operator's act: a result as it is, a refusal by code and pointers, never a value. Exit code 0 done, 1 refused. */
export function tellResult(result: Result<unknown, Problem>): number {
  if (!result.ok) return tellRefusal(result.failure);
  console.log(typeof result.value === 'string' ? result.value : JSON.stringify(result.value));
  return 0;
}

export function tellRefusal({ code, errors = [] }: Problem): number {
  console.log([code, ...errors.map(({ pointer, rule }) => `${pointer} ${rule}`.trim())].join('\n  '));
  return 1;
}
