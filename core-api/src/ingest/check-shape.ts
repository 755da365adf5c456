import type { z } from 'zod';

import type { HeadlineRecord } from '../shared/headline.ts';
import type { Result } from '../shared/result.ts';
import { failed, ok } from '../shared/result.ts';
import { fitsShape } from './fits-shape.ts';
import { headlineRecordSchema } from './headline-schema.ts';
import type { RowProblem, RowRule } from './row-problem.ts';

/** Problems reported for one row, at most: a partner needs the first few, and a hostile row must not make a long answer. */
const maxProblems = 10;

const ruleOfIssue: Partial<Record<z.core.$ZodIssue['code'], RowRule>> = {
  unrecognized_keys: 'unknown-field',
  invalid_value: 'value-not-allowed',
  invalid_union: 'value-not-allowed',
  too_big: 'length',
  too_small: 'length',
  invalid_format: 'format',
};

function ruleOf(issue: z.core.$ZodIssue, missing: boolean): RowRule {
  if (missing) return 'required';
  return ruleOfIssue[issue.code] ?? 'type';
}

/** Whether the path of an issue leads to nothing in the row. */
function isMissing(raw: unknown, path: readonly PropertyKey[]): boolean {
  let at: unknown = raw;
  for (const step of path) {
    if (typeof at !== 'object' || at === null) return true;
    at = (at as Record<PropertyKey, unknown>)[step];
  }
  return at === undefined;
}

const fits = fitsShape(headlineRecordSchema) as (raw: unknown) => raw is HeadlineRecord;

/** Holds a raw row to `headline/1`. The problems carry pointers and rules, never a value or an unknown field's name. */
export function checkShape(raw: unknown): Result<HeadlineRecord, readonly RowProblem[]> {
  if (fits(raw)) return ok(raw);
  const parsed = headlineRecordSchema.safeParse(raw);
  if (parsed.success) return ok(parsed.data);
  return failed(
    parsed.error.issues.slice(0, maxProblems).map((issue) => ({
      pointer: issue.path.map((step) => `/${String(step)}`).join(''),
      rule: ruleOf(issue, isMissing(raw, issue.path)),
    })),
  );
}
