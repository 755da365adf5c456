import type { CoreProblem } from './core-fault.ts';

/** What a call came to: its value, or the problem that a page words beside its fields. */
export type Reply<Value> = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: CoreProblem };
