import type { SourceSchema } from '@mast/connector-kit';

import type { Column } from './columns.ts';
import { dateColumns } from './columns.ts';
import type { Layout } from './layout.ts';

const dates: ReadonlySet<Column> = new Set<Column>(dateColumns);
const codes: ReadonlySet<Column> = new Set<Column>(['service', 'kind', 'status', 'sex', 'address_role', 'sensitivity']);

/** The layout agreed with a partner as the shape of the source: files are held to it one by one, and one that differs is held whole. */
export function describeLayout({ layout, columns, required }: Layout): SourceSchema {
  const fields = Object.entries(columns).map(([name, column]) => ({
    name,
    type: dates.has(column) ? ('date' as const) : codes.has(column) ? ('code' as const) : column === 'address_confidential' ? ('flag' as const) : ('text' as const),
    required: required.includes(column),
  }));
  return { streams: [{ name: layout, fields }] };
}
