import type { Connector } from './connector.ts';
import { ConnectorError } from './connector-error.ts';
import type { ConnectorContext } from './context.ts';
import { newsOf } from './news-of.ts';
import type { Page, PageOutcome } from './page.ts';
import type { RunNews } from './run-event.ts';
import type { Sink } from './sink.ts';

type Reading = ConnectorContext<unknown>;
export type FeedReader = { read(context: Reading, cursor: string | null): AsyncGenerator<Page, void, PageOutcome> };

/** A connector's reader, or undefined where its source only pushes. */
export function readerOf(connector: Connector<unknown>): FeedReader | undefined {
  const read = connector.read?.bind(connector);
  return read === undefined ? undefined : { read };
}

/**
 * One reading of one feed: asks core-api for the cursor, reads on from it, delivers page by page, and tells the connector what became of
 * each. Holds one page at a time. Returns the number of pages delivered. Throws what the connector or the sink throws, and
 * `system/reading-endless` when a cursor comes twice in one reading: a source whose next page is the same page would be read for ever.
 */
export async function readFeed(connector: FeedReader, context: Reading, sink: Sink, tell: (news: RunNews) => void): Promise<number> {
  const { cursor } = await sink.synchronise();
  const pages = connector.read(context, cursor);
  const seen = new Set<string>();
  let delivered = 0;
  try {
    let step = await pages.next();
    while (step.done !== true && !context.signal.aborted) {
      const page = step.value;
      if (seen.has(page.cursor)) throw new ConnectorError('system', 'reading-endless');
      seen.add(page.cursor);
      const outcome = await deliver(sink, page, pages);
      delivered += 1;
      tell(newsOf(page, outcome));
      step = await pages.next(outcome);
    }
    return delivered;
  } finally {
    await pages.return();
  }
}

/** A page that cannot be delivered is thrown into the connector, which may answer its partner, and then on to the runner. */
async function deliver(sink: Sink, page: Page, pages: AsyncGenerator<Page, void, PageOutcome>): Promise<PageOutcome> {
  try {
    return await sink.deliver(page);
  } catch (error) {
    await pages.throw(error);
    throw error;
  }
}
