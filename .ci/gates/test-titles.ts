import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import ts from 'typescript';

const known = new Map<string, readonly string[]>();

/** The titles of a test file as they are written: slots of a table (`%s`, `$name`) as slots, what a template works out as `%s`. Each file is read once. */
export function titlesOf(root: string, path: string): readonly string[] {
  const file = join(root, path);
  const before = known.get(file);
  if (before !== undefined) return before;
  const titles: string[] = [];
  const visit = (node: ts.Node): void => {
    const [first] = ts.isCallExpression(node) ? node.arguments : [];
    if (ts.isCallExpression(node) && first !== undefined && /^(?:it|test)$/.test(rootOf(node.expression))) titles.push(...textOf(first));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, false));
  known.set(file, titles);
  return titles;
}

/** `test` of `test.each(table)('title', …)`, of `test.skipIf(x)(…)` and of `test(…)`. */
function rootOf(node: ts.Expression): string {
  if (ts.isIdentifier(node)) return node.text;
  if (ts.isPropertyAccessExpression(node) || ts.isCallExpression(node)) return rootOf(node.expression);
  return '';
}

function textOf(node: ts.Expression): string[] {
  if (ts.isStringLiteralLike(node)) return [node.text];
  return ts.isTemplateExpression(node) ? [[node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('%s')] : [];
}
