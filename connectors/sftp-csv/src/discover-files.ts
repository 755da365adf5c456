import { constants, gunzipSync } from 'node:zlib';

import type { ConnectorContext, SourceSchema } from '@mast/connector-kit';
import type { ReadyFile } from '@mast/connector-kit/files';
import { readRows, readyFiles } from '@mast/connector-kit/files';
import type { Mailbox } from '@mast/connector-kit/intake';
import { readIntakeState } from '@mast/connector-kit/intake';

import { dateColumns } from './columns.ts';
import type { Column } from './columns.ts';
import type { CsvFeedConfig } from './config.ts';
import { columnsOf } from './header.ts';
import type { Layout } from './layout.ts';
import { headingOf, layoutOf } from './layout.ts';

/** The columns of the template that a heading has, and how many others there are. */
type Heading = { readonly columns: readonly Column[]; readonly unread: number };

const dates: ReadonlySet<Column> = new Set<Column>(dateColumns);
const codes: ReadonlySet<Column> = new Set<Column>(['service', 'kind', 'status', 'sex', 'address_role', 'sensitivity']);
/** A heading row is not longer than a row may be. */
const headBytes = 64 * 1024;
const mostUnpacked = 16 * 1024 * 1024;

/**
 * The columns of the newest file that waits; of the one loaded last where none does or it is encrypted; of the layout agreed before the first. Headings that the layout does not know
 * are counted and not named: in a shifted file they are people.
 */
export async function discoverFiles(context: ConnectorContext<CsvFeedConfig>, mailbox: Mailbox): Promise<SourceSchema> {
  const layout = layoutOf(context.config.layout);
  const newest = readyFiles(await mailbox.list(), context.config.filePrefix).at(-1);
  const found = newest === undefined || newest.sealed ? await headingBefore(context, layout) : await headingIn(context, mailbox, newest, layout);
  return { streams: [{ name: layout.layout, fields: fieldsOf(layout, found ?? { columns: Object.values(layout.columns), unread: 0 }) }] };
}

/** As far as the layout still knows them: it may have been agreed anew since. */
async function headingBefore({ state }: ConnectorContext<CsvFeedConfig>, layout: Layout): Promise<Heading | undefined> {
  const { heading } = await readIntakeState(state);
  return heading === undefined ? undefined : { columns: Object.values(layout.columns).filter((column) => heading.columns.includes(column)), unread: heading.unread };
}

async function headingIn(context: ConnectorContext<CsvFeedConfig>, mailbox: Mailbox, { name, packed }: ReadyFile, layout: Layout): Promise<Heading> {
  const head = await mailbox.head(name, headBytes);
  const handle = await context.state.temporaryFile();
  try {
    const content = packed ? gunzipSync(head, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: mostUnpacked }) : head;
    await handle.write(content, 0, content.length, 0);
    for await (const { cells } of readRows({ handle, bytes: content.length, packed: false }, layout, { maxUnpackedBytes: mostUnpacked, maxRowBytes: headBytes })) {
      const columns = columnsOf(cells, layout);
      return { columns: columns.filter((column) => column !== undefined), unread: columns.filter((column) => column === undefined).length };
    }
  } catch {
    // What cannot be read has none of the columns; its partner is told when the file's turn comes.
  } finally {
    await handle.close();
  }
  return { columns: [], unread: 0 };
}

function fieldsOf(layout: Layout, { columns, unread }: Heading): SourceSchema['streams'][number]['fields'] {
  const known = [...new Set(columns)].map((column) => ({
    name: headingOf(layout, column),
    type: dates.has(column) ? ('date' as const) : codes.has(column) ? ('code' as const) : column === 'address_confidential' ? ('flag' as const) : ('text' as const),
    required: layout.required.includes(column),
  }));
  return [...known, ...Array.from({ length: unread }, (_, place) => ({ name: `unknown-${place + 1}`, type: 'text' as const, required: false }))];
}
