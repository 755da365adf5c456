import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import { AppManifestUtils } from '@microsoft/app-manifest';

type Manifest = Parameters<typeof AppManifestUtils.validateAgainstSchema>[0];
type Schema = NonNullable<Parameters<typeof AppManifestUtils.validateAgainstSchema>[1]>;
type TextRule = { readonly maxLength?: number };
type TextSchema = { readonly properties: Readonly<Record<string, TextRule>>; readonly patternProperties: Readonly<Record<string, TextRule>> };

/**
 * What Microsoft's own schemas say of a document, by its `$schema`, without a network: the package brings them along, and a schema that it does not bring is a fault here and is not fetched.
 */
export const bySchema = async (document: object): Promise<readonly string[]> => {
  const { $schema } = document as { $schema?: string };
  const [, kind] = /\/json-schemas\/teams\/v1\.29\/MicrosoftTeams(\.\w+)?\.schema\.json$/.exec($schema ?? '') ?? [];
  if (!/\/json-schemas\/teams\/v1\.29\/MicrosoftTeams(\.\w+)?\.schema\.json$/.test($schema ?? '')) return [`${String($schema)} is not a schema of 1.29`];
  if (kind === undefined) return AppManifestUtils.validateAgainstSchema(document as Manifest);
  const schema = await bundled(`MicrosoftTeams${kind}.schema.json`);
  return kind === '.Localization' ? byTextSchema(document as Record<string, unknown>, schema as TextSchema) : AppManifestUtils.validateAgainstSchema(document as Manifest, ofDraft04(schema) as Schema);
};

const bundled = async (file: string): Promise<object> => {
  const main = createRequire(import.meta.url).resolve('@microsoft/app-manifest');
  return JSON.parse(await readFile(join(dirname(main), 'json-schemas/teams/v1.29', file), 'utf8')) as object;
};

/** The library's validator is of draft 4; this one schema says it is of draft 6, of which it uses `const` alone. */
const ofDraft04 = (schema: object): object =>
  JSON.parse(JSON.stringify(schema, (key: string, value: unknown) => (key === '$schema' && typeof value === 'string' && value.includes('draft-06') ? undefined : value)).replaceAll(/"const":("[^"]*")/g, '"enum":[$1]')) as object;

/** The localisation schema names its texts by patterns, one of which is no regular expression of the `u` kind, which the library's validator asks for: so it stops at any text. Read here by its own words. */
const byTextSchema = (document: Record<string, unknown>, { properties, patternProperties }: TextSchema): string[] => {
  const patterns = Object.entries(patternProperties).map(([pattern, rule]) => ({ pattern: new RegExp(pattern), rule }));
  return Object.entries(document).flatMap(([key, value]) => {
    const rule = properties[key] ?? patterns.find(({ pattern }) => pattern.test(key))?.rule;
    if (rule === undefined) return [`${key} is no place of the manifest`];
    if (typeof value !== 'string' || value === '') return [`${key} is no text`];
    return value.length > (rule.maxLength ?? Infinity) ? [`${key} is longer than ${rule.maxLength ?? 0}`] : [];
  });
};
