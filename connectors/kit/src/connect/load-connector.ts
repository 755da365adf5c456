import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

import type { Connector } from '../connector.ts';

/** The folder beside the kit in which this repository keeps its connectors. */
const siblings = join(import.meta.dirname, '../../..');

/**
 * A connector by what the configuration calls it: a path (`./…`, from the configuration's folder), the name of a connector of this repository,
 * or a package that the configuration's folder can resolve. Undefined where there is none, or a module exports none.
 */
export async function loadConnector(name: string, folder: string): Promise<Connector<unknown> | undefined> {
  const file = moduleOf(name, folder);
  if (file === undefined) return undefined;
  const module = (await import(pathToFileURL(file).href)) as Record<string, unknown>;
  return Object.values(module).find(isConnector);
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
