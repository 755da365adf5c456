import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import ts from 'typescript';
import { parse } from 'yaml';

import type { GateReport } from './gate.ts';

const source = '{core-api,connectors/*,embeds/*}';
const left = /(^|\/)(node_modules|dist|generated|tables|cases|fixtures|examples|test)\/|\.test\.ts$/;
/** Texts that are the same in both languages on purpose. */
const sameList = '.ci/gates/same-in-welsh.yaml';

type Found = { readonly file: string; readonly line: number; readonly en: unknown; readonly cy: unknown };

/**
 * Everything that people see exists in English and Welsh (issue 4, Must show): wherever a source file or a catalogue holds an `en`, it holds a `cy` of the same form beside it, and the Welsh is
 * not the English again, unless the list says that it is so on purpose. Looked at = pairs of texts.
 */
export async function languagesGate(root: string, floor: number): Promise<GateReport> {
  const listed = new Set(existsSync(join(root, sameList)) ? (parse(readFileSync(join(root, sameList), 'utf8')) as string[]) : []);
  const met = new Set<string>();
  const problems: string[] = [];
  let looked = 0;
  const files = globSync([`${source}/src/**/*.ts`, `${source}/{src,data}/**/*.yaml`], { cwd: root }).map((file) => file.replaceAll('\\', '/')).filter((file) => !left.test(file)).toSorted();
  for (const file of files) {
    const text = readFileSync(join(root, file), 'utf8');
    const found = file.endsWith('.yaml') ? pairsOfDocument(file, text) : [...pairsOfProgram(file, text), ...pairOfFiles(root, file, text)];
    for (const pair of found) compare(pair, '', pair.en, pair.cy);
  }
  for (const text of listed) if (!met.has(text)) problems.push(`${sameList}: "${text}" stands nowhere in both languages: take it out`);
  return { name: 'languages', looked, floor, problems };

  function compare(pair: Found, path: string, en: unknown, cy: unknown): void {
    const at = `${pair.file}:${pair.line}${path}`;
    if (cy === undefined || (cy === '' && en !== '')) {
      problems.push(`${at}: English without Welsh`);
    } else if (isTree(en) && isTree(cy)) {
      for (const key of Object.keys(cy)) if (!Object.hasOwn(en, key)) problems.push(`${at}/${key}: Welsh without English`);
      for (const [key, value] of Object.entries(en)) compare(pair, `${path}/${key}`, value, cy[key]);
    } else {
      looked += 1;
      if (typeof en !== 'string' || en !== cy || !/\p{L}/u.test(en.replaceAll(/\$\{[^}]*\}/g, ''))) return;
      if (listed.has(en)) met.add(en);
      else problems.push(`${at}: the Welsh is the English, "${en}"`);
    }
  }
}

type Tree = { readonly [key: string]: unknown };

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !(value instanceof Words);
}

/** Text that is worked out when the program runs: it is there, and no more can be said. */
class Words {}

function pairsOfDocument(file: string, text: string): Found[] {
  const found: Found[] = [];
  const visit = (value: unknown): void => {
    if (!isTree(value)) return;
    if (Object.hasOwn(value, 'en')) found.push({ file, line: lineOf(text, value['en']), en: value['en'], cy: value['cy'] ?? undefined });
    for (const inner of Object.values(value)) visit(inner);
  };
  visit(parse(text));
  return found;
}

function lineOf(text: string, value: unknown): number {
  const at = typeof value === 'string' ? text.indexOf(value.split('\n')[0] ?? '') : -1;
  return at < 0 ? 1 : text.slice(0, at).split('\n').length;
}

/** Every object that is written down with an `en`. What is read from elsewhere at run time is that place's to give. */
function pairsOfProgram(file: string, text: string): Found[] {
  if (!/\ben\b/.test(text)) return [];
  const program = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: Found[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isObjectLiteralExpression(node)) {
      const [en, cy] = [memberOf(node, 'en'), memberOf(node, 'cy')];
      if (en !== undefined) found.push({ file, line: program.getLineAndCharacterOfPosition(node.getStart()).line + 1, en, cy });
    }
    ts.forEachChild(node, visit);
  };
  visit(program);
  return found;
}

/** A catalogue with a file for each language: `strings.en.ts` beside `strings.cy.ts`, the constants `en` and `cy`. */
function pairOfFiles(root: string, file: string, text: string): Found[] {
  if (!file.endsWith('.en.ts')) return [];
  const other = file.replace(/\.en\.ts$/, '.cy.ts');
  const cy = existsSync(join(root, other)) ? constantOf(other, readFileSync(join(root, other), 'utf8'), 'cy') : undefined;
  return [{ file, line: 1, en: constantOf(file, text, 'en'), cy }];
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
