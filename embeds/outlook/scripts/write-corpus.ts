import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { familyNames, halfOf } from '../test/writer/halves.ts';
import { fileOf } from '../test/writer/write-corpus.ts';

/** Writes the corpus anew under `test/corpus/<half>/<family>.yaml`. */
for (const name of familyNames) {
  const folder = join(import.meta.dirname, '../test/corpus', halfOf(name));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.yaml`), fileOf(name));
}
