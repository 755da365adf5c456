import { join } from 'node:path';

import { asConnectorError } from '../connector-error.ts';
import { feedContext } from '../feed-context.ts';
import type { FeedToRun } from '../feed-to-run.ts';
import type { Position } from '../page.ts';
import { previewFeed } from '../preview-feed.ts';
import type { Preview } from '../preview-feed.ts';
import { recallRows } from '../recall-rows.ts';
import { configOf } from '../run-connectors.ts';
import { schemaHash } from '../source-schema.ts';
import { askingSink } from './connect-job.ts';
import type { ConnectJob } from './connect-job.ts';

/** How much a dry run reads and shows. */
export type PreviewLimits = { readonly rows: number; readonly pages: number; readonly fromStart: boolean };

type Shown = { readonly feed: string; readonly core: string; readonly schema?: string } & ({ readonly preview: Preview } | { readonly failed: string });

/** `mast-connect preview`: what the next run would bring, with nothing sent and nothing changed. Returns whether every source could be read. */
export async function previewFeeds(job: ConnectJob, limits: PreviewLimits): Promise<boolean> {
  let well = true;
  for (const feed of job.feeds) {
    const shown = await previewOf(job, feed, limits);
    well &&= 'preview' in shown && shown.preview.error === undefined;
    if (job.json) job.print(JSON.stringify(shown));
    else for (const line of linesOf(shown)) job.print(line);
  }
  return well;
}

async function previewOf(job: ConnectJob, feed: FeedToRun, { rows, pages, fromStart }: PreviewLimits): Promise<Shown> {
  const { plan, world, signal } = job;
  const position = await askingSink(job, feed).synchronise().catch((error: unknown) => asConnectorError(error).code);
  const core = typeof position === 'string' ? position : `sequence ${position.sequence}`;
  try {
    const context = await feedContext({ ...feed, config: configOf(feed), stateFolder: plan.stateFolder }, world, signal, () => undefined);
    const before = await recallRows(join(plan.stateFolder, feed.feedId));
    const schema = await feed.connector.discover?.(context);
    const cursor = fromStart || typeof position === 'string' ? null : position.cursor;
    const preview = await previewFeed(feed.connector, context, { cursor, rows, pages, ...(isForgotten(before.count, position) ? {} : { before }) });
    return { feed: feed.feedId, core, ...(schema === undefined ? {} : { schema: schemaHash(schema) }), preview };
  } catch (error) {
    return { feed: feed.feedId, core, failed: asConnectorError(error).message };
  }
}

/** Nothing remembered though something was delivered: the memory was lost, or another machine delivers. */
function isForgotten(count: number, position: Position | string): boolean {
  return count === 0 && (typeof position === 'string' || position.sequence > 0);
}

function linesOf(shown: Shown): string[] {
  const head = `${shown.feed}: core ${shown.core}${shown.schema === undefined ? '' : `, schema ${shown.schema}`}`;
  if ('failed' in shown) return [head, `  FAIL ${shown.failed}`];
  const { counts, rows, rejects, refused, would, whole, error } = shown.preview;
  return [
    head,
    `  ${Object.entries(counts).map(([name, count]) => `${name} ${count}`).join(', ')}${whole ? '' : ' (not read to the end)'}`,
    would === undefined ? '  would: not known here; nothing is remembered of what was delivered before' : `  would ${Object.entries(would).map(([name, count]) => `${name} ${count}`).join(', ')}`,
    ...rows.map((row) => `  ${JSON.stringify(row)}`),
    ...refused.map(({ row, pointer, rule }) => `  refused: row ${row} ${pointer} ${rule}`),
    ...rejects.map(({ row, column, rule }) => `  stays behind: row ${row}${column === null ? '' : ` ${column}`} ${rule}`),
    ...(error === undefined ? [] : [`  FAIL ${error.kind}: ${error.code}`]),
  ];
}
