import { ConnectorError } from '@mast/connector-kit';
import type { ConnectorContext, SourceField, SourceSchema } from '@mast/connector-kit';

import type { OdataConfig } from '../config.ts';
import { columnsOf } from '../mapping/columns-of.ts';
import { mappingOf } from '../shapes/mapping-of.ts';
import { readCsdl } from './read-csdl.ts';
import { openSession } from './session.ts';

const numbers: ReadonlySet<string> = new Set(['Edm.Byte', 'Edm.SByte', 'Edm.Int16', 'Edm.Int32', 'Edm.Int64', 'Edm.Single', 'Edm.Double', 'Edm.Decimal']);
const types: Readonly<Record<string, SourceField['type']>> = { 'Edm.String': 'text', 'Edm.Guid': 'text', 'Edm.Boolean': 'flag', 'Edm.Date': 'date', 'Edm.DateTimeOffset': 'moment' };

/** The properties of the entity set, from the service's metadata document; the mapping's are required. Errors: `data/metadata-unreadable`, `config/entity-set-missing`, those of a session. */
export async function discoverOdata(context: ConnectorContext<OdataConfig>): Promise<SourceSchema> {
  const { config } = context;
  const properties = readCsdl(await openSession(context).text('/$metadata', { accept: 'application/xml' }), config.service.entitySet);
  if (properties === 'no-set') throw new ConnectorError('config', 'entity-set-missing');
  if (properties === undefined) throw new ConnectorError('data', 'metadata-unreadable');
  const required = new Set(columnsOf(mappingOf(config)));
  return { streams: [{ name: config.service.entitySet, fields: properties.map(({ name, type }) => ({ name, type: typeOf(type), required: required.has(name) })) }] };
}

function typeOf(type: string): SourceField['type'] {
  if (type.startsWith('Collection(')) return 'list';
  return numbers.has(type) ? 'number' : (types[type] ?? 'group');
}
