import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import openapiTS, { astToString } from 'openapi-typescript';

import { assurancePacks } from './assurance-packs.ts';
import { asvsTable } from './asvs-table.ts';
import { compileTables } from './compile-tables.ts';
import { permissionsTable } from './permissions-table.ts';

/**
 * Writes the generated files below the folder named on the command line and prints their paths: `openapi/openapi.json`, the client's types, the table
 * of permissions, the assurance packs, and for each table of words that an analyst edits (`normalise/tables/*.yaml`) the JSON that the pure code imports. The routes are built without a
 * database: the document says what the service promises, not what one installation holds.
 */
const target = process.argv[2] ?? '.';
write(compileTables());

// Only now, since the app cannot be loaded without the tables.
const { buildAppForDocs } = await import('@mast/core-api/app');
const app = await buildAppForDocs();
await app.ready();
const document = sortKeys(app.swagger());
await app.close();

const types = await openapiTS(document as Parameters<typeof openapiTS>[0], { alphabetize: true, immutable: false });
write([
  ['openapi/openapi.json', `${JSON.stringify(document, null, 2)}\n`],
  asvsTable(),
  ...assurancePacks(),
  permissionsTable(document as Parameters<typeof permissionsTable>[0]),
  ['openapi/src/generated/schema.ts', `// Generated from openapi.json by npm run generate. Do not edit.\n${astToString(types)}`],
]);

function write(files: readonly (readonly [path: string, content: string])[]): void {
  for (const [path, content] of files) {
    const file = join(target, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
    process.stdout.write(`${path}\n`);
  }
}

/** Same routes, same bytes: object keys in order, arrays as they are. */
function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sortKeys(inner)]));
}
