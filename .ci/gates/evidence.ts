import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { titlesOf } from './test-titles.ts';

/** What shows that something is so, as docs/asvs.yaml, docs/hazards.yaml and docs/assurance/*.yaml name it: a file, or `file :: words` that stand in it; of a test file, words of a test's title. */
export type Evidence = { readonly path: string; readonly words: string | undefined };

/** A test that is named as evidence, and for what. */
export type NamedTest = { readonly of: string; readonly path: string; readonly title: string; /** The whole title, not words of it. */ readonly isWhole: boolean };

const prefixes: Readonly<Record<string, string>> = { core: 'core-api/src/', panel: 'embeds/panel/', server: 'embeds/server/src/', portal: 'embeds/portal/src/', kit: 'connectors/kit/src/', sftp: 'connectors/sftp-csv/' };

/** Reads one line of evidence; a prefix that nobody knows stays, and is no file then. */
export function readEvidence(text: string): Evidence {
  const at = text.indexOf(' :: ');
  const named = at === -1 ? text : text.slice(0, at);
  const [, prefix, rest] = /^([a-z]+):(.+)$/.exec(named) ?? [];
  const path = prefix === undefined || rest === undefined ? named : `${prefixes[prefix] ?? `${prefix}:`}${rest}`;
  return { path, words: at === -1 ? undefined : text.slice(at + 4) };
}

/** What of a line of evidence does not hold: a file that is not there, a page without words, words or a title that stand nowhere in it. */
export function evidenceFaults(root: string, text: string, wholeTitles = false): string[] {
  const { path, words } = readEvidence(text);
  if (!isFile(root, path)) return [`${path} is no file`];
  // A page may be there for years without saying it.
  if (words === undefined) return path.endsWith('.md') ? [`${path} is named without the words that say it`] : [];
  if (!isTest(path)) return readFileSync(join(root, path), 'utf8').includes(words) ? [] : [`${path} has no "${words}"`];
  if (isSlot(words)) return [`${path}: "${words}" is every test and names none`];
  const titles = titlesOf(root, path);
  // What a table puts into a slot stands in the file; that it became a title, the run shows.
  const isCase = !wholeTitles && titles.some((title) => slot.test(title)) && readFileSync(join(root, path), 'utf8').includes(words);
  return isCase || titles.some((title) => (wholeTitles ? title === words : title.includes(words))) ? [] : [`${path} has no test "${words}"`];
}

/** The test that a line of evidence names; none where it names a file alone, or a page. */
export function namedTest(of: string, text: string, isWhole: boolean): NamedTest[] {
  const { path, words } = readEvidence(text);
  return words !== undefined && isTest(path) ? [{ of, path, title: words, isWhole }] : [];
}

/** Whether there is a file at this path of the tree. */
export function isFile(root: string, path: string): boolean {
  return existsSync(join(root, path)) && statSync(join(root, path)).isFile();
}

function isTest(path: string): boolean {
  return path.endsWith('.test.ts');
}

const slot = /%[sdifjoO#]|\$[a-zA-Z]/;

/** A title that holds what a table puts into it and nothing besides. */
function isSlot(words: string): boolean {
  return !/\w/.test(words.replaceAll(/%[a-z#]|\$[\w.]+/g, ''));
}
