import { z } from 'zod';

import { ConnectorError } from './connector-error.ts';
import type { ConnectorContext } from './context.ts';
import type { Connector } from './connector.ts';
import { compareSchemas, schemaHash } from './source-schema.ts';
import type { SchemaDrift } from './source-schema.ts';

const name = 'source-schema';
const kept = z.object({
  streams: z.array(
    z.object({
      name: z.string(),
      fields: z.array(z.object({ name: z.string(), type: z.enum(['text', 'number', 'date', 'moment', 'flag', 'code', 'list', 'group']), required: z.boolean() })),
    }),
  ),
});

/**
 * Compares what the source holds with what it held when it was last read. A field more is noted and read past. A breaking change holds the
 * whole feed, since a mapping may misread every row of it: `data/schema-drift`, until a person has looked and set the new hash as accepted. A
 * connector that judges each file by itself (`delivers.drift`) is told of in the log and not held here.
 */
export async function guardDrift(connector: Connector<unknown>, context: ConnectorContext<unknown>, acceptedSchema?: string): Promise<SchemaDrift['kind']> {
  if (connector.discover === undefined) return 'none';
  const found = await connector.discover(context);
  const known = kept.safeParse(await context.state.read(name));
  const hash = schemaHash(found);
  const { kind, changes } = known.success ? compareSchemas(known.data, found) : { kind: 'none' as const, changes: [] };
  if (kind !== 'none') context.log.info('schema-drift', { feedId: context.feedId, kind, hash, changes: changes.map(({ stream, field, change }) => `${change} ${stream}.${field}`).join(', ') });
  if (kind === 'breaking' && hash !== acceptedSchema && connector.delivers.drift !== 'connector') throw new ConnectorError('data', 'schema-drift');
  if (!known.success || kind !== 'none') await context.state.write(name, found);
  return kind;
}
