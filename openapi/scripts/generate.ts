import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { buildAppForDocs } from '@mast/core-api/app';
import openapiTS, { astToString } from 'openapi-typescript';

/**
 * Writes `openapi/openapi.json` and the client's types below the folder named on the command line and prints the two paths. The routes are
 * built without a database: the document says what the service promises, not what one installation holds.
 */
const target = process.argv[2] ?? '.';
const app = await buildAppForDocs();
await app.ready();
const document = sortKeys(app.swagger());
await app.close();

const types = await openapiTS(document as Parameters<typeof openapiTS>[0], { alphabetize: true, immutable: false });
const files: [string, string][] = [
  ['openapi/openapi.json', `${JSON.stringify(document, null, 2)}\n`],
  ['openapi/src/generated/schema.ts', `// Generated from openapi.json by npm run generate. Do not edit.\n${astToString(types)}`],
];
for (const [path, content] of files) {
  const file = join(target, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
  process.stdout.write(`${path}\n`);
}

/** Same routes, same bytes: object keys in order, arrays as they are. */
function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sortKeys(inner)]));
}
