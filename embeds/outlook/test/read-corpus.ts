import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { parse } from 'yaml';

import type { Mail } from './writer/draft.ts';
import { familyNames, halfOf } from './writer/halves.ts';
import type { Half } from './writer/halves.ts';

/** The committed e-mails of a half. */
export function readCorpus(half: Half): Mail[] {
  return familyNames.filter((name) => halfOf(name) === half).flatMap((name) => parse(readFileSync(join(import.meta.dirname, 'corpus', half, `${name}.yaml`), 'utf8')) as Mail[]);
}
