import type { Accept, Connector } from './connector.ts';
import { ConnectorError } from './connector-error.ts';
import type { ConnectorContext } from './context.ts';
import { newsOf } from './news-of.ts';
import type { RunNews } from './run-event.ts';
import type { Sink } from './sink.ts';
import { createSlots } from './slots.ts';

/** Pages of senders that may wait at once (judgement): beyond it they are told to come again, so that memory stays bounded. */
const mostWaiting = 64;

/**
 * Lets a push source send until the signal is aborted. Pages go to core-api one after another, in the order in which they were accepted; each
 * `accept` resolves after core-api committed its page, so that no sender hears "taken" before it is. Throws what the connector throws.
 */
export async function listenFeed(listen: NonNullable<Connector<unknown>['listen']>, context: ConnectorContext<unknown>, sink: Sink, tell: (news: RunNews) => void): Promise<void> {
  await sink.synchronise();
  const inTurn = createSlots(1);
  let waiting = 0;
  const accept: Accept = async (page) => {
    if (waiting >= mostWaiting) throw new ConnectorError('transient', 'busy');
    waiting += 1;
    try {
      return await inTurn(async () => {
        if (context.signal.aborted) throw new ConnectorError('transient', 'stopping');
        const outcome = await sink.deliver(page);
        tell(newsOf(page, outcome));
        return outcome;
      });
    } finally {
      waiting -= 1;
    }
  };
  await listen(context, accept);
}
