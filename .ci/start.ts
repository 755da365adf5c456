import { join } from 'node:path';

import { build } from './build.ts';

/** `npm start`: builds the panel where needed, then starts the demonstration. */
if (!build()) {
  console.error('The panel could not be built; the lines above say why.');
  process.exit(1);
}
const demonstration = join(import.meta.dirname, '../examples/demonstration/src/start.ts');
await import(demonstration);
