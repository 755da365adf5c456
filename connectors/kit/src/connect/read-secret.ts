import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';

import type { SecretPlace } from './connect-file.ts';

/** Environment and folder from which secrets are taken. */
export type SecretSource = { readonly environment: Readonly<Record<string, string | undefined>>; readonly folder: string };

/** A secret, or why there is none, as a code. */
export type Secret = { readonly value: string } | { readonly problem: 'secret-missing' | 'secret-empty' | 'secret-too-long' | 'secret-writable-by-others' };

const longest = 64 * 1024;
/** Bits of a file's mode with which somebody else could put another secret there. Mounted secrets are often readable by all; that is the mount's business. */
const writableByOthers = 0o022;

/** The secret that stands at a place, without the line end that editors leave. Its value is in nothing else that this returns. */
export async function readSecret(place: SecretPlace, { environment, folder }: SecretSource): Promise<Secret> {
  if ('env' in place) return held(environment[place.env]);
  const path = resolve(folder, place.file);
  const found = await stat(path).catch(() => undefined);
  if (found === undefined || !found.isFile()) return { problem: 'secret-missing' };
  if (process.platform !== 'win32' && (found.mode & writableByOthers) !== 0) return { problem: 'secret-writable-by-others' };
  if (found.size > longest) return { problem: 'secret-too-long' };
  return held(await readFile(path, 'utf8').catch(() => undefined));
}

function held(text: string | undefined): Secret {
  if (text === undefined) return { problem: 'secret-missing' };
  const value = text.replace(/\r?\n$/, '');
  return value === '' ? { problem: 'secret-empty' } : { value };
}
