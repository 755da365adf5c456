import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

import { parse } from 'yaml';
import { z } from 'zod';

const folder = join(import.meta.dirname, '..', '..', '..', 'data', 'sign-in');
const contextSchema = z.strictObject({ groups: z.array(z.strictObject({ of: z.string(), words: z.array(z.string().regex(/^\p{Ll}{3,}$/u)) })) });

/** Words that the commonest passwords are made of. */
export const commonWords: ReadonlySet<string> = new Set(
  readFileSync(join(folder, 'common-passwords.txt'), 'utf8').split('\n').filter((line) => !line.startsWith('#')).flatMap((line) => line.split(' ')).filter((word) => word !== ''),
);

let context: readonly string[] | undefined;

/** Words of this service, its partners and their places, as data/sign-in/context-words.yaml has them. Read when the first password is chosen. */
export function contextWords(): readonly string[] {
  context ??= contextSchema.parse(parse(readFileSync(join(folder, 'context-words.yaml'), 'utf8'))).groups.flatMap(({ words }) => words);
  return context;
}

/** One a line, with a line's end before the first and after the last. */
let leaked: string | undefined;

/**
 * The 49,233 commonest passwords of published leaks (@zxcvbn-ts/language-common, MIT), lower case, one a line: one text of half a megabyte, which is searched, in place of as many strings.
 * Read when the first password is chosen.
 */
export function leakedPasswords(): string {
  if (leaked === undefined) {
    const file = createRequire(import.meta.url).resolve('@zxcvbn-ts/language-common/src/passwords.json');
    leaked = `\n${z.array(z.string()).parse(JSON.parse(readFileSync(file, 'utf8'))).join('\n')}\n`;
  }
  return leaked;
}
