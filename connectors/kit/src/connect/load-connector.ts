import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

import type { Connector } from '../connector.ts';

/** The folder beside the kit in which this repository keeps its connectors. */
const siblings = join(import.meta.dirname, '../../..');

/**
 * A connector by what the configuration calls it: a path (`./…`, from the configuration's folder), the name of a connector of this repository,
 * or a package that the configuration's folder can resolve. `#<id>` says which one, where a module has several; without it the one that bears the
 * module's name is meant, or the only one there is.
 */
export async function loadConnector(called: string, folder: string): Promise<Connector<unknown> | 'connector-unknown' | 'connector-ambiguous'> {
  const [name = '', wanted] = called.split('#');
  const file = moduleOf(name, folder);
  if (file === undefined) return 'connector-unknown';
  const found = Object.values((await import(pathToFileURL(file).href)) as Record<string, unknown>).filter(isConnector);
  const meant = found.find(({ id }) => id === (wanted ?? name));
  if (meant !== undefined) return meant;
  const [only, ...others] = wanted === undefined ? found : [];
  if (others.length > 0) return 'connector-ambiguous';
  return only ?? 'connector-unknown';
}

function moduleOf(name: string, folder: string): string | undefined {
  if (/^\.{0,2}\//.test(name)) return existsSync(resolve(folder, name)) ? resolve(folder, name) : undefined;
  const sibling = join(siblings, name, 'src/index.ts');
  if (/^[a-z][a-z0-9-]*$/.test(name) && existsSync(sibling)) return sibling;
  try {
    return createRequire(join(resolve(folder), 'mast-connect.yaml')).resolve(name);
  } catch {
    return undefined;
  }
}

function isConnector(value: unknown): value is Connector<unknown> {
  return typeof value === 'object' && value !== null && 'id' in value && 'config' in value && 'delivers' in value && 'check' in value;
}
