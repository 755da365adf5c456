import type { z } from 'zod';

import { describeConfig } from '../config-schema.ts';
import { secretPlaceSchema } from './connect-file.ts';
import { readSecret } from './read-secret.ts';
import type { SecretSource } from './read-secret.ts';

type Group = Record<string, unknown>;
/** What is wrong with a configuration: the dotted path, and a code or the schema's own words. Never a value. */
export type ConfigProblem = { readonly path: string; readonly code: string };

/** Puts each secret of a connector's configuration in its place. One that stands in the file itself is a problem, whatever it is. */
export async function resolveSecrets(config: Group, schema: z.ZodType, source: SecretSource): Promise<{ config: Group; problems: ConfigProblem[] }> {
  const problems: ConfigProblem[] = [];
  let resolved = config;
  for (const { name, secret } of describeConfig(schema)) {
    const path = name.split('.');
    const said = path.reduce<unknown>((group, key) => (isGroup(group) ? group[key] : undefined), config);
    if (!secret || said === undefined) continue;
    const place = secretPlaceSchema.safeParse(said);
    if (!place.success) {
      problems.push({ path: name, code: 'secret-not-by-file-or-env' });
      continue;
    }
    const found = await readSecret(place.data, source);
    if ('problem' in found) problems.push({ path: name, code: found.problem });
    else resolved = withValue(resolved, path, found.value);
  }
  return { config: resolved, problems };
}

function withValue(group: Group, [key = '', ...rest]: readonly string[], value: string): Group {
  const inner = group[key];
  return { ...group, [key]: rest.length === 0 ? value : withValue(isGroup(inner) ? inner : {}, rest, value) };
}

function isGroup(value: unknown): value is Group {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
