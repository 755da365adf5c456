import type { Connector } from './connector.ts';
import type { ConnectorContext } from './context.ts';
import type { Page, PageOutcome } from './page.ts';
import type { RunNews } from './run-event.ts';
import type { Sink } from './sink.ts';

/**
 * One reading of one feed: asks core-api for the cursor, reads on from it, delivers page by page, and tells the connector what became of
 * each. Holds one page at a time. Returns the number of pages delivered. Throws what the connector or the sink throws.
 */
export async function readFeed(connector: Connector<unknown>, context: ConnectorContext<unknown>, sink: Sink, tell: (news: RunNews) => void): Promise<number> {
  const { cursor } = await sink.synchronise();
  const pages = connector.read(context, cursor);
  let delivered = 0;
  try {
    let step = await pages.next();
    while (step.done !== true && !context.signal.aborted) {
      const page = step.value;
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

function newsOf(page: Page, { sequence, applied, unchanged, rejected, tombstoned, held }: PageOutcome): RunNews {
  const rows = page.records.length + page.tombstones.length;
  return { kind: 'delivered', sequence, rows, applied, unchanged, rejected, tombstoned, held, notSent: page.rejects.length };
}
