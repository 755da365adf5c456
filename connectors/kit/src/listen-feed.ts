import type { Accept, Connector } from './connector.ts';
import { asConnectorError, ConnectorError } from './connector-error.ts';
import type { ConnectorContext } from './context.ts';
import { isLostPlace } from './is-lost-place.ts';
import { newsOf } from './news-of.ts';
import type { Page, PageOutcome } from './page.ts';
import type { RunNews } from './run-event.ts';
import type { Sink } from './sink.ts';
import { createSlots } from './slots.ts';

/** Pages of senders that may wait at once (judgement): beyond it they are told to come again, so that memory stays bounded. */
const mostWaiting = 64;

/**
 * Lets a push source send until the signal is aborted. Pages go to core-api one after another, in the order in which they were accepted; each
 * `accept` resolves after core-api committed its page, so that no sender hears "taken" before it is. Core-api need not be up for the listener to begin: where the
 * feed stands is asked before the first page. A page that meets a feed which stands elsewhere (a reply that was lost for good, a restored database) goes out once
 * more from there: what is pushed does not rest on the cursor. A page that could not be delivered is told as `waiting`. Throws what the connector throws.
 */
export async function listenFeed(listen: NonNullable<Connector<unknown>['listen']>, context: ConnectorContext<unknown>, sink: Sink, tell: (news: RunNews) => void): Promise<void> {
  const inTurn = createSlots(1);
  let waiting = 0;
  let isPlaced = false;
  let failures = 0;
  const placed = async (): Promise<void> => {
    if (!isPlaced) await sink.synchronise();
    isPlaced = true;
  };
  const deliver = async (page: Page): Promise<PageOutcome> => {
    await placed();
    try {
      return await sink.deliver(page);
    } catch (thrown) {
      if (!isLostPlace(asConnectorError(thrown))) throw thrown;
      isPlaced = false;
      await placed();
      return sink.deliver(page);
    }
  };
  const accept: Accept = async (page) => {
    if (waiting >= mostWaiting) throw new ConnectorError('transient', 'busy');
    waiting += 1;
    try {
      return await inTurn(async () => {
        if (context.signal.aborted) throw new ConnectorError('transient', 'stopping');
        const outcome = await deliver(page);
        failures = 0;
        tell(newsOf(page, outcome));
        tell({ kind: 'idle', pages: 1, lastDelivered: context.clock.now() });
        return outcome;
      });
    } catch (thrown) {
      const { kind, code } = asConnectorError(thrown);
      failures += 1;
      if (!context.signal.aborted) tell({ kind: 'waiting', error: kind, code, failures, retryInMs: 0 });
      throw thrown;
    } finally {
      waiting -= 1;
    }
  };
  await listen(context, accept);
}
