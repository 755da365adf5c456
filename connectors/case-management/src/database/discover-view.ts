import { ConnectorError } from '@mast/connector-kit';
import type { ConnectorContext, SourceField, SourceSchema } from '@mast/connector-kit';

import type { DatabaseConfig } from '../config.ts';
import { columnsOf } from '../mapping/columns-of.ts';
import { mappingOf } from '../shapes/mapping-of.ts';
import { connect } from './connect.ts';
import { quotedView } from './quoted.ts';

/** `typcategory` of pg_type (PostgreSQL manual, 53.64). */
const categories: Readonly<Record<string, SourceField['type']>> = { S: 'text', N: 'number', B: 'flag', E: 'code', A: 'list', C: 'group' };

/** Columns and types of the declared view; the mapping's are required. Errors: `config/view-missing` and those of `sourceError`. */
export async function discoverView({ config, signal }: ConnectorContext<DatabaseConfig>): Promise<SourceSchema> {
  const session = await connect(config.database, signal);
  try {
    const found = await session.rows(
      'select a.attname as name, t.typname as type, t.typcategory as category from pg_attribute a join pg_type t on t.oid = a.atttypid where a.attrelid = to_regclass($1) and a.attnum > 0 and not a.attisdropped',
      [quotedView(config.database.view)],
    );
    if (found.length === 0) throw new ConnectorError('config', 'view-missing');
    const required = new Set(columnsOf(mappingOf(config)));
    const fields = found.map(({ name, type, category }): SourceField => ({ name: name ?? '', type: typeOf(type ?? '', category ?? ''), required: required.has(name ?? '') }));
    return { streams: [{ name: config.database.view, fields }] };
  } finally {
    await session.close();
  }
}

function typeOf(type: string, category: string): SourceField['type'] {
  if (category === 'D') return type === 'date' ? 'date' : 'moment';
  return categories[category] ?? (type.startsWith('json') ? 'group' : 'text');
}
