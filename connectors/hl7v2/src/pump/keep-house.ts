import { eraseBytes } from './erase-bytes.ts';
import { judgeAgain } from './ingest.ts';
import type { PumpWork } from './pump-work.ts';
import { resealLedger } from './reseal-ledger.ts';
import { sweepGroups } from './sweep-groups.ts';
import { tellAges } from './tell-ages.ts';

/** Bytes may lie so long after they are no more needed; what was kept for nothing, so long (judgement). */
const [eraseEveryMs, sweepEveryMs] = [60_000, 3_600_000];

/** Everything that is done by the clock: ages and alarms, dead letters judged again on request, sealing anew, erasing, sweeping. Called about once a second. */
export function createHousekeeping(work: PumpWork): () => Promise<void> {
  let erasedMs = work.now().getTime();
  let sweptMs = Number.NEGATIVE_INFINITY;
  let sweptAfter = 0;
  return async () => {
    const nowMs = work.now().getTime();
    tellAges(work, nowMs);
    judgeAgain(work);
    resealLedger(work);
    if (nowMs - erasedMs >= eraseEveryMs) {
      erasedMs = nowMs;
      await eraseBytes(work, nowMs);
    }
    if (nowMs - sweptMs >= sweepEveryMs) {
      sweptAfter = sweepGroups(work, sweptAfter);
      if (sweptAfter === 0) sweptMs = nowMs;
    }
  };
}
