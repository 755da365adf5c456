import type { Core } from '../core.ts';
import { namesInForce } from '../frequency/names-in-force.ts';
import type { FeedId } from '../shared/brands.ts';
import { londonDay } from '../shared/london-day.ts';
import type { FeedCaller } from './feed-caller.ts';
import { asOnlyWriter } from './only-writer.ts';
import type { Work } from './work.ts';

/** Runs `work` as the only writer, with the feed's organisation as its own and every organisation in matching scope. */
export function inIngest<Value>(core: Core, caller: Pick<FeedCaller, 'organisationId'>, feedId: FeedId, sequence: number, run: (work: Work) => Promise<Value>): Promise<Value> {
  const { organisationId } = caller;
  return asOnlyWriter(core, organisationId, async (db) => {
    const at = core.clock.now();
    return run({ core, db, organisationId, feedId, sequence, at, today: londonDay(at), names: await namesInForce(core, db) });
  });
}
