import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { parse } from 'yaml';

/** Beside the checker where it was made into one file, otherwise beside the source. */
const folder = [join(import.meta.dirname, 'layouts'), join(import.meta.dirname, '../layouts')].find((path) => existsSync(path)) ?? '';

/** The layouts that are shipped, by name: one for each partner's kind of extract, documented in docs/layouts. */
export function shippedLayouts(): string[] {
  return readdirSync(folder).filter((file) => file.endsWith('.yaml')).map((file) => file.slice(0, -'.yaml'.length).replace(/-(?=\d+$)/, '/')).toSorted();
}

/** A shipped layout as it is written. Throws what the file system throws: a name is looked up among the shipped ones before. */
export function shippedLayout(name: string): unknown {
  return readLayoutText(readFileSync(join(folder, `${name.replace('/', '-')}.yaml`), 'utf8'));
}

/** A layout file's text, YAML or JSON. Every word is a word: `TRUE` and `1990` are a system's codes, no flag and no number. */
export function readLayoutText(text: string): unknown {
  return parse(text, { schema: 'failsafe', maxAliasCount: 0 });
}
