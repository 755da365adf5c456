import { ConnectorError } from '@mast/connector-kit';
import type { CheckedCapability, ConnectorContext } from '@mast/connector-kit';

import type { OdataConfig } from '../config.ts';
import { columnsOf } from '../mapping/columns-of.ts';
import { mappingOf } from '../shapes/mapping-of.ts';
import { pageSchema } from './answers.ts';
import { emptyPath } from './paths.ts';
import { newToken, openSession } from './session.ts';

/** Two capabilities: a token, and the entity set with every column of the mapping, of which no row is asked for. */
export async function checkOdata(context: ConnectorContext<OdataConfig>): Promise<readonly CheckedCapability[]> {
  const signIn = await tried('sign-in', () => newToken(context));
  if (!signIn.ok) return [signIn];
  return [signIn, await tried('read-set', () => openSession(context).ask(emptyPath(context.config.service, columnsOf(mappingOf(context.config))), pageSchema))];
}

async function tried(capability: string, work: () => Promise<unknown>): Promise<CheckedCapability> {
  try {
    await work();
    return { capability, ok: true };
  } catch (error) {
    return { capability, ok: false, code: error instanceof ConnectorError ? error.code : 'unexpected' };
  }
}
