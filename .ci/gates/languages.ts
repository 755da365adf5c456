import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { parse } from 'yaml';

import type { GateReport } from './gate.ts';
import type { Found } from './read-texts.ts';
import { isTree, pairOfFiles, pairsOfDocument, pairsOfProgram } from './read-texts.ts';

const source = '{core-api,connectors/*,embeds/*}';
const left = /(^|\/)(node_modules|dist|generated|tables|cases|fixtures|examples|test)\/|\.test\.ts$/;
/** Texts that are the same in both languages on purpose. */
const sameList = '.ci/gates/same-in-welsh.yaml';

/**
 * Everything that people see exists in English and Welsh (issue 4, Must show): wherever a source file or a catalogue holds an `en`, it holds a `cy` of the same form beside it, and the Welsh is
 * not the English again, unless the list says that it is so on purpose. Looked at = pairs of texts.
 */
export async function languagesGate(root: string, floor: number): Promise<GateReport> {
  const listed = new Set(existsSync(join(root, sameList)) ? (parse(readFileSync(join(root, sameList), 'utf8')) as string[]) : []);
  const met = new Set<string>();
  const problems: string[] = [];
  let looked = 0;
  const files = globSync([`${source}/{src,service,app}/**/*.ts`, `${source}/{src,data}/**/*.yaml`], { cwd: root }).map((file) => file.replaceAll('\\', '/')).filter((file) => !left.test(file)).toSorted();
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
