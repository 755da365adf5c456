import type { CoreProblem } from '../core/core-fault.ts';
import { common } from '../words/common.ts';
import type { Both } from '../words/language.ts';
import { bothOf } from '../words/language.ts';

/** What is wrong with a form: with which field (its id on the page; none = with the whole of it), in both languages, since the page may be shown again in the other. */
export type Fault = { readonly field?: string | undefined; readonly text: Both };

/** Of a pointer of the core's: the field of the form that it is about, and what to say there; without `text`, that the field is not filled in as it should be. */
export type FieldOf = (pointer: string, rule: string) => { readonly field: string; readonly text?: Both | undefined } | undefined;

/**
 * The faults of a form from what the core said of it (problem+json, RFC 9457): each pointer at its own field. What no field is to blame for is said once, in the
 * core's own words, `detail` being in the language of the moment.
 */
export function faultsOf(problem: CoreProblem, fieldOf: FieldOf): Fault[] {
  const placed = problem.errors.flatMap(({ pointer, rule }): Fault[] => {
    const found = fieldOf(pointer, rule);
    return found === undefined ? [] : [{ field: found.field, text: found.text ?? bothOf(common, (t) => t.faultField) }];
  });
  const once = placed.filter((fault, at) => placed.findIndex(({ field }) => field === fault.field) === at);
  if (once.length > 0) return once;
  return [{ text: problem.detail === '' ? bothOf(common, (t) => t.broken) : { en: problem.detail, cy: problem.detail } }];
}
