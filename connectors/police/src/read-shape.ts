import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { parse } from 'yaml';

import { shapeSchema } from './shape.ts';
import type { Shape } from './shape.ts';

/** Beside the checker where it was made into one file, otherwise beside the source. */
const folder = [join(import.meta.dirname, 'shapes'), join(import.meta.dirname, '../shapes')].find((path) => existsSync(path)) ?? '';
const fileOf = (name: string): string => `${name.replace('/', '-')}.yaml`;

/** The shapes that are shipped, by name. */
export function shippedShapes(): string[] {
  return readdirSync(folder).filter((file) => file.endsWith('.yaml')).map((file) => file.slice(0, -'.yaml'.length).replace(/-(?=\d+$)/, '/')).toSorted();
}

/** A shipped shape. Throws what the file system and the schema throw: a name that is configured has been looked up before. */
export function readShape(name: string): Shape {
  // Every word is a word: `TRUE` and `1990` are a system's codes, no flag and no number.
  return shapeSchema.parse(parse(readFileSync(join(folder, fileOf(name)), 'utf8'), { schema: 'failsafe', maxAliasCount: 0 }));
}
