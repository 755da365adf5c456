import type { Core } from '../core.ts';
import { runRetention } from './run-retention.ts';

/** A piece of work in the writer's lane, milliseconds: well within a job's lease. */
const pieceMs = 240_000;

/** Today's retention of every organisation that has not had it, or some minutes of it; the next call goes on. */
export async function runDueRetention(core: Core): Promise<void> {
  const until = core.clock.now().getTime() + pieceMs;
  const expired = Object.values(await runRetention(core, { enough: () => core.clock.now().getTime() > until }));
  if (expired.length > 0) core.log.info('retention.run', { organisations: expired.length, expired: expired.reduce((sum, count) => sum + count, 0) });
}
