import { readFileSync } from 'node:fs';

import type { SigningKeys, SmartServer } from '@mast/health-sidebar/app';
import { algorithmsOf, signingKeysSchema } from '@mast/health-sidebar/app';

/** The SMART application's servers with its keys; undefined where there are no servers. Throws by name, never with a value, where a server's algorithm has no key or the file is not one. */
export const readSmart = (servers: readonly SmartServer[] | undefined, keysFile: string | undefined): { servers: readonly SmartServer[]; keys: SigningKeys } | undefined => {
  if (servers === undefined || servers.length === 0) return undefined;
  if (keysFile === undefined) throw new Error('embed server settings: MAST_SMART_KEYS: needed with MAST_SMART_SERVERS');
  const { data: keys } = signingKeysSchema.safeParse(parse(keysFile));
  if (keys === undefined) throw new Error('embed server settings: MAST_SMART_KEYS: not a set of private keys (EC P-384 for ES384, RSA for RS384 and RS512, each with kid and alg)');
  const missing = servers.find(({ algorithm }) => !algorithmsOf(keys).includes(algorithm));
  if (missing !== undefined) throw new Error(`embed server settings: MAST_SMART_KEYS: no key of ${missing.algorithm}`);
  return { servers, keys };
};

const parse = (file: string): unknown => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as unknown;
  } catch {
    return undefined;
  }
};
