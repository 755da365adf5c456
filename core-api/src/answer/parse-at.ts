import type { Document } from 'yaml';
import { isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';

import { MastError } from '../shared/mast-error.ts';

/**
 * Parses one file of the catalogue by its schema.
 * @throws MastError `gateway-catalogue` with the first fault's file, line, place in the document (an RFC 6901 pointer) and rule
 */
export function parseAt<Value>(file: string, text: string, schema: z.ZodType<Value>): Value {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const broken = document.errors[0];
  if (broken !== undefined) throw new MastError('gateway-catalogue', { file, line: lines.linePos(broken.pos[0]).line, at: '', rule: broken.code });
  const parsed = schema.safeParse(document.toJS());
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const path = issue?.path ?? [];
  const rule = issue?.code === 'custom' ? issue.message : issue?.code === 'unrecognized_keys' ? `unknown ${issue.keys.join(', ')}` : ruleOf(document, path, issue?.code);
  throw new MastError('gateway-catalogue', { file, line: lineOf(document, lines, path), at: path.map((step) => `/${String(step)}`).join(''), rule });
}

function ruleOf(document: Document, path: readonly PropertyKey[], code: string | undefined): string {
  return document.hasIn(path) ? (code ?? 'unknown') : 'missing';
}

/** The line of the value at a path; where there is none, of what it is missing from. */
function lineOf(document: Document, lines: LineCounter, path: readonly PropertyKey[]): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}
