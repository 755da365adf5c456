/** A feed is late when it misses its agreed interval, and silent when it misses three: by then its picture is not today's. Judgement. */
const silentAfterIntervals = 3;
/** Grace on the agreed interval: a nightly file that comes at a slightly later minute is not late. Judgement. */
const grace = 1.25;

/** How fresh a feed is by when it last sent something good (null: never) and the interval in which it agreed to send again, in seconds. */
export function freshnessOf(lastGood: Date | null, expectEverySeconds: number, now: Date): 'current' | 'late' | 'silent' {
  if (lastGood === null) return 'silent';
  const ageSeconds = (now.getTime() - lastGood.getTime()) / 1000;
  if (ageSeconds <= expectEverySeconds * grace) return 'current';
  return ageSeconds <= expectEverySeconds * silentAfterIntervals ? 'late' : 'silent';
}
