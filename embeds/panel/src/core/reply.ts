import type { PanelProblem } from './panel-problem.ts';

/** What a call came to: its value, or the problem that the panel words. */
export type Reply<T> = { ok: true; value: T } | { ok: false; problem: PanelProblem };
