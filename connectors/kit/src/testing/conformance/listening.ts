import { setTimeout as sleep } from 'node:timers/promises';

import type { Accept } from '../../connector.ts';
import type { Bench } from './bench.ts';
import { promptMs } from './bench.ts';
import { CannotHappen, CheckFailed } from './expect.ts';
import type { FakeSource, Sample } from './specimen.ts';

/** A source that is listened to: how it sends, and the pages that core-api was given. */
export type Listening = { readonly send: (row: Sample) => Promise<'taken' | 'refused' | 'unanswered'>; readonly pages: Parameters<Accept>[0][] };

/** Listens while `work` sends; resolves with whether listening hung after the abort. */
export async function listening(bench: Bench, work: (listening: Listening) => Promise<void>, stored: () => Promise<void> = () => Promise.resolve()): Promise<boolean> {
  const source: FakeSource = await bench.source('push');
  const { connector } = bench.specimen;
  if (connector.listen === undefined) throw new CheckFailed('there is no listen');
  const send = source.send?.bind(source);
  if (send === undefined) throw new CannotHappen('the fake source cannot send');
  const stop = new AbortController();
  const pages: Parameters<Accept>[0][] = [];
  const ended = connector.listen(bench.context(source, { signal: stop.signal }), async (page) => {
    await stored();
    pages.push(page);
    return bench.ledger.apply(page);
  }).then(() => false, (error: unknown) => {
    bench.errors.push(error);
    return false;
  });
  try {
    await work({ send, pages });
  } finally {
    stop.abort();
  }
  return Promise.race([ended, sleep(promptMs, true, { ref: false })]);
}
