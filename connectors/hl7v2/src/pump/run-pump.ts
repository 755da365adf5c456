import { setImmediate as breathe, setTimeout as sleep } from 'node:timers/promises';

import { ConnectorError } from '@mast/connector-kit';

import { deliver } from './deliver.ts';
import { ingest } from './ingest.ts';
import { createHousekeeping } from './keep-house.ts';
import { Doorbell } from './doorbell.ts';
import type { PumpWork } from './pump-work.ts';

/** Rest after a page that could not be delivered: doubling, from a fifth of a second to half a minute (judgement; the kit's sink has tried several times by then). */
const [firstRestMs, longestRestMs] = [200, 30_000];
/**
 * Where nobody waits for core-api, senders come first: pages are at least this far apart, so that what comes in a burst is folded once and not once a message, and each part rests
 * as long, or three times as long, as it worked (judgement). A backlog does not matter then; an acknowledgement that is late does.
 */
const [paceMs, longestPaceMs] = [100, 1_000];
const [takingInRests, deliveringRests] = [1, 3];
/** How often what an operator asked for is looked at, and what has aged is erased. */
const houseMs = 1_000;

/**
 * Moves messages from the journal to core-api until the signal is aborted: taking in, delivering and tidying go on side by side. What fails is logged by its code and
 * tried again; nothing that fails here stops the listener.
 */
export async function runPump(work: PumpWork, arrivals: Doorbell): Promise<void> {
  const kept = new Doorbell();
  const keepHouse = createHousekeeping(work);
  await Promise.all([
    forever(work, () => paced(work, () => ingest(work), takingInRests, 0), arrivals, kept.ring),
    forever(work, () => paced(work, () => deliver(work), deliveringRests, paceMs), kept, () => undefined, work.onUndelivered),
    forever(work, async () => {
      await keepHouse();
      return false;
    }, undefined, kept.ring),
  ]);
}

/** Does one step, and rests after it as long as it may be put off. */
async function paced(work: PumpWork, step: () => Promise<boolean>, rests: number, leastMs: number): Promise<boolean> {
  const beganMs = performance.now();
  const more = await step();
  if (!more || work.config.answer === 'committed') return more;
  await sleep(Math.min(longestPaceMs, Math.max(leastMs, (performance.now() - beganMs) * rests)), undefined, { signal: work.signal });
  return more;
}

async function forever(work: PumpWork, step: () => Promise<boolean>, bell: Doorbell | undefined, did: () => void, failed: () => void = () => undefined): Promise<void> {
  const { signal, meters, log, feedId } = work;
  let failures = 0;
  while (!signal.aborted) {
    try {
      const more = await step();
      failures = 0;
      did();
      if (more) await breathe();
      else await rest(bell, signal);
    } catch (error) {
      if (signal.aborted) return;
      failures += 1;
      const code = error instanceof ConnectorError ? error.code : 'unexpected';
      meters.count('delivery_failures');
      log.error('pump-waiting', { feedId, code, failures });
      failed();
      await sleep(Math.min(longestRestMs, firstRestMs * 2 ** (failures - 1)), undefined, { signal }).catch(() => undefined);
    }
  }
}

/** Until something comes, or a second has passed. */
async function rest(bell: Doorbell | undefined, signal: AbortSignal): Promise<void> {
  const stop = new AbortController();
  const time = sleep(houseMs, undefined, { signal: AbortSignal.any([signal, stop.signal]) }).catch(() => undefined);
  await (bell === undefined ? time : Promise.race([time, bell.rung()]));
  stop.abort();
}
