import { asConnectorError } from './connector-error.ts';
import type { Page } from './page.ts';
import type { RowMemory } from './row-memory.ts';
import { RowsNotKnown } from './rows-not-known.ts';
import type { Sink } from './sink.ts';

/** How often one page is put together anew for core-api (judgement): once for terms that changed, once for rows that it does not have, and once more for both meanwhile. */
const mostTries = 4;

/** What it has to tell: that the memory could not be read or written, and of a listing that is over how many rows were named and how many sent, as far as this process saw it. */
export type Remembered = { readonly behind: () => void; readonly listed: (rows: { readonly named: number; readonly sent: number }) => void };

/**
 * A sink whose deliveries are remembered: for dry runs, and so that a full listing names what has not changed in place of sending it. What core-api does not have, or has under other terms, is sent. A memory that
 * cannot be read or written is done without, and the feed goes on.
 */
export function remembering(sink: Sink, memory: RowMemory, { behind, listed }: Remembered): Sink {
  let rows = { named: 0, sent: 0 };
  const count = ({ generation, records }: Page, named: number): void => {
    if (generation === undefined) return;
    const before = generation.page === 1 ? { named: 0, sent: 0 } : rows;
    rows = { named: before.named + named, sent: before.sent + records.length - named };
    if (generation.last) listed(rows);
  };
  const guarded = async <Value>(work: () => Promise<Value>): Promise<Value | undefined> => {
    try {
      return await work();
    } catch {
      memory.distrust();
      behind();
      return undefined;
    }
  };
  const synchronise: Sink['synchronise'] = async () => {
    const position = await sink.synchronise();
    await guarded(() => memory.stand(position));
    return position;
  };
  return {
    ...sink,
    synchronise,
    deliver: async (page) => {
      let naming = await guarded(() => memory.before(page));
      for (let tries = 1; ; tries += 1) {
        try {
          const outcome = await sink.deliver(page, naming);
          await guarded(() => memory.note(page, outcome));
          count(page, naming?.rows.size ?? 0);
          return outcome;
        } catch (error) {
          const { code } = asConnectorError(error);
          const isOfNaming = error instanceof RowsNotKnown || code === 'terms-changed';
          if (naming === undefined || !isOfNaming || tries >= mostTries || page.resend !== undefined) throw error;
          if (error instanceof RowsNotKnown) naming = await guarded(() => memory.without(error.rows));
          else {
            await synchronise();
            naming = await guarded(() => memory.before(page));
          }
        }
      }
    },
  };
}
