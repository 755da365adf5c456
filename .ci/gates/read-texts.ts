import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import ts from 'typescript';
import { parse } from 'yaml';

/** A pair of texts, or of trees of texts, as it is written down in a file. */
export type Found = {
  readonly file: string;
  readonly line: number;
  /** Where in the file, by names: of constants, properties, keys, and `id`s of what stands in a list; empty for the whole of a catalogue. */
  readonly at: readonly string[];
  readonly en: unknown;
  readonly cy: unknown;
};

export type Tree = { readonly [key: string]: unknown };

/** Whether something holds further texts. */
export function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !(value instanceof Words);
}

/** Text that is worked out when the program runs: it is there, and no more can be said. */
export class Words {}

/** Every `en` of a YAML document with the `cy` beside it. */
export function pairsOfDocument(file: string, text: string): Found[] {
  const found: Found[] = [];
  const visit = (value: unknown, at: readonly string[]): void => {
    if (!isTree(value)) return;
    if (Object.hasOwn(value, 'en')) found.push({ file, line: lineOf(text, value['en']), at, en: value['en'], cy: value['cy'] ?? undefined });
    for (const [key, inner] of Object.entries(value)) visit(inner, [...at, Array.isArray(value) && isTree(inner) && typeof inner['id'] === 'string' ? inner['id'] : key]);
  };
  visit(parse(text), []);
  return found;
}

function lineOf(text: string, value: unknown): number {
  const at = typeof value === 'string' ? text.indexOf(value.split('\n')[0] ?? '') : -1;
  return at < 0 ? 1 : text.slice(0, at).split('\n').length;
}

/** Every object that is written down with an `en`. What is read from elsewhere at run time is that place's to give. */
export function pairsOfProgram(file: string, text: string): Found[] {
  if (!/\ben\b/.test(text)) return [];
  const program = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: Found[] = [];
  const visit = (node: ts.Node, at: readonly string[]): void => {
    if (ts.isObjectLiteralExpression(node)) {
      const [en, cy] = [memberOf(node, 'en'), memberOf(node, 'cy')];
      if (en !== undefined) found.push({ file, line: program.getLineAndCharacterOfPosition(node.getStart()).line + 1, at, en, cy });
    }
    const own = ts.isVariableDeclaration(node) || ts.isPropertyAssignment(node) ? [...at, node.name.getText().replaceAll(/['"]/g, '')] : at;
    ts.forEachChild(node, (child) => visit(child, own));
  };
  visit(program, []);
  return found;
}

/** A catalogue with a file for each language: `strings.en.ts` beside `strings.cy.ts`, the constants `en` and `cy`. */
export function pairOfFiles(root: string, file: string, text: string): Found[] {
  if (!file.endsWith('.en.ts')) return [];
  const other = file.replace(/\.en\.ts$/, '.cy.ts');
  const cy = existsSync(join(root, other)) ? constantOf(other, readFileSync(join(root, other), 'utf8'), 'cy') : undefined;
  return [{ file, line: 1, at: [], en: constantOf(file, text, 'en'), cy }];
}

function constantOf(file: string, text: string, name: string): unknown {
  const program = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  for (const one of program.statements.filter(ts.isVariableStatement).flatMap(({ declarationList }) => [...declarationList.declarations])) {
    if (one.name.getText() === name && one.initializer !== undefined) return valueOf(one.initializer);
  }
  return undefined;
}

function memberOf(node: ts.ObjectLiteralExpression, name: string): unknown {
  const member = node.properties.find((one) => one.name?.getText().replaceAll(/['"]/g, '') === name);
  return member === undefined ? undefined : ts.isPropertyAssignment(member) ? valueOf(member.initializer) : new Words();
}

/** A text as it is written down, an object of texts, or words that come about later; those are the same only where their program is. */
function valueOf(node: ts.Expression): unknown {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isSatisfiesExpression(node)) return valueOf(node.expression);
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken) {
    const [before, after] = [valueOf(node.left), valueOf(node.right)];
    return typeof before === 'string' && typeof after === 'string' ? before + after : new Words();
  }
  if (ts.isArrowFunction(node)) return node.body.getText();
  if (!ts.isObjectLiteralExpression(node)) return new Words();
  return Object.fromEntries(node.properties.map((one) => [one.name?.getText().replaceAll(/['"]/g, '') ?? '', ts.isPropertyAssignment(one) ? valueOf(one.initializer) : new Words()]));
}
