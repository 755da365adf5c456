import { ConnectorError } from '@mast/connector-kit';

import type { Run } from '../poll/run.ts';
import { readCapability } from './capability.ts';

/**
 * Holds a server to what every reading rests on, before the first row is read: FHIR R4, the types asked for, and, where it lists search parameters at all, `patient` for each of them. Errors:
 * `config/fhir-version`, `config/type-not-offered`, `data/schema-drift`, those of a transport.
 */
export async function holdServer({ client, types }: Pick<Run, 'client' | 'types'>): Promise<void> {
  const offered = await readCapability(client);
  for (const type of types) {
    const one = offered.get(type);
    if (one === undefined) throw new ConnectorError('config', 'type-not-offered');
    if (one.searchParam.length > 0 && !one.searchParam.some(({ name, type: kind }) => name === 'patient' && kind === 'reference')) throw new ConnectorError('data', 'schema-drift');
  }
}
