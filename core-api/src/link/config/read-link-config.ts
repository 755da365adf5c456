import { readFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';

import type { z } from 'zod';

import type { Result } from '../../shared/result.ts';
import { failed, ok } from '../../shared/result.ts';
import type { LinkFault, LinkRule } from '../link-fault.ts';
import { parseDateFormat } from '../read/date-format.ts';
import type { LinkConfig, LinkInput } from './link-config.ts';
import { linkConfigSchema } from './link-config.ts';

/** `link.json`, checked whole, with the inputs' files made absolute against its own folder. */
export function readLinkConfig(file: string): Result<LinkConfig, readonly LinkFault[]> {
  const name = basename(file);
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return failed([{ rule: 'file-not-found', file: name }]);
  }
  let raw: unknown;
  try {
    // null is as good as not there.
    raw = JSON.parse(text.replace(/^\uFEFF/, ''), (_, value: unknown) => value ?? undefined);
  } catch {
    return failed([{ rule: 'not-json', file: name }]);
  }
  const parsed = linkConfigSchema.safeParse(raw, { reportInput: true });
  if (!parsed.success) return failed(parsed.error.issues.flatMap((issue) => faultsOf(issue, name)));
  const faults = parsed.data.inputs.flatMap((input, at) => meaningFaults(input, `/inputs/${at}`, parsed.data.inputs.slice(0, at)).map((fault) => ({ ...fault, file: name })));
  if (faults.length > 0) return failed(faults);
  return ok({ ...parsed.data, inputs: parsed.data.inputs.map((input) => ({ ...input, file: resolve(dirname(resolve(file)), input.file) })) });
}

function faultsOf(issue: z.core.$ZodIssue, file: string): LinkFault[] {
  const pointer = (path: readonly PropertyKey[]): string => path.map((part) => `/${String(part)}`).join('') || '/';
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => ({ rule: 'unknown-key', file, column: pointer([...issue.path, key]) }));
  const isMissing = issue.code === 'invalid_type' && issue.input === undefined;
  return [{ rule: isMissing ? 'missing-key' : 'wrong-value', file, column: pointer(issue.path) }];
}

/** What the shape cannot say. */
function meaningFaults({ source, columns, extra, uniquePeople }: LinkInput, pointer: string, before: readonly LinkInput[]): Pick<LinkFault, 'rule' | 'column'>[] {
  const { dateOfBirth, dobDay, dobMonth, dobYear, dateFormat, ...others } = columns;
  const faults: Pick<LinkFault, 'rule' | 'column'>[] = [];
  const say = (rule: LinkRule, at: string): number => faults.push({ rule, column: `${pointer}${at}` });
  const parts = [dobDay, dobMonth, dobYear].filter((part) => part !== undefined);
  if (dateOfBirth !== undefined && parts.length > 0) say('both-dates', '/columns');
  if (dateFormat !== undefined && dateOfBirth === undefined) say('format-alone', '/columns/dateFormat');
  if (dateFormat !== undefined && parseDateFormat(dateFormat) === undefined) say('date-format-unknown', '/columns/dateFormat');
  const named = [dateOfBirth, ...parts, ...Object.values(others), ...Object.values(extra ?? {})].filter((heading) => heading !== undefined);
  if (named.length === 0) say('no-columns', '/columns');
  if (before.some((other) => other.source === source && other.uniquePeople !== uniquePeople)) say('unique-differs', '/uniquePeople');
  return faults;
}
