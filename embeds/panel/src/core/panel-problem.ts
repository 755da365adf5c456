import type { MastPanelErrorCode } from '../../package/mast-panel.d.ts';

/**
 * Every way in which a look-up can end without an answer, as the panel words it: each kind has three sentences in both languages (what happened, what
 * it means for the look-up, what to do now). These are the published codes of `mast-error` but for the loader's own two.
 */
export type ProblemKind = Exclude<MastPanelErrorCode, 'host-missing' | 'frame-unreachable'>;

/**
 * `code` is the API's own problem code, shown small for the help desk; `pointers` name the fields that a 422 asks for. Never a value, but for `staffId`: whom
 * the host vouched for, so that an application need not ask.
 */
export type PanelProblem = { kind: ProblemKind; code: string; pointers: string[]; staffId?: string };

/** A problem without details of its own. */
export const problem = (kind: ProblemKind, code: string = kind): PanelProblem => ({ kind, code, pointers: [] });
