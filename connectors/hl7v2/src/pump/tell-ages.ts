import type { PumpWork } from './pump-work.ts';

/** Tells what waits and how long, and raises and clears the alarms: a backlog beyond its limits (messages are then refused), and dead letters nobody looks at. */
export function tellAges({ ledger, meters, log, feedId, config: { limits } }: PumpWork, nowMs: number): void {
  const secondsSince = (receivedMs: number | undefined): number => (receivedMs === undefined ? 0 : Math.max(0, (nowMs - receivedMs) / 1_000));
  const counts = ledger.messages.counts();
  const backlog = counts.open + ledger.journal.durableId - ledger.messages.position();
  const openSeconds = secondsSince(ledger.messages.oldestOpen(0)?.receivedMs);
  const deadSeconds = secondsSince(ledger.dead.oldestMs());
  meters.set('backlog_messages', backlog);
  meters.set('oldest_open_seconds', openSeconds);
  meters.set('dead_letters', counts.dead);
  meters.set('oldest_dead_seconds', deadSeconds);
  const alarm = (gauge: 'refusing' | 'dead_letters_old', raised: boolean, oldestSeconds: number): void => {
    if (raised !== (meters.value(gauge) === 1)) log.error(`${gauge.replaceAll('_', '-')}-${raised ? 'begins' : 'ends'}`, { feedId, backlog, dead: counts.dead, oldestSeconds: Math.round(oldestSeconds) });
    meters.set(gauge, raised ? 1 : 0);
  };
  alarm('refusing', backlog > limits.backlogMessages || openSeconds > limits.backlogHours * 3_600, openSeconds);
  alarm('dead_letters_old', deadSeconds > limits.deadLetterAlertHours * 3_600, deadSeconds);
}
