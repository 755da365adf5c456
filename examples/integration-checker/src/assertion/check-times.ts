import type { Finding } from '../finding.ts';

/** Seconds between `iat` and `exp` at most, and seconds by which clocks may differ (docs/connect-a-host.md, section 3). */
const maxLifeSeconds = 60;
const toleranceSeconds = 5;
const daySeconds = 86_400;
/** No second count reaches it before the year 5138: what is larger counts milliseconds. */
const millisecondsFrom = 1e11;

/** What is wrong with `iat`, `exp` and `nbf`. */
export const checkTimes = ({ iat, exp, nbf }: Readonly<Record<string, unknown>>, at: Date): Finding[] => {
  if (iat === undefined || exp === undefined) return [{ code: 'times-missing' }];
  if (![iat, exp, nbf ?? 0].every((time) => Number.isInteger(time))) return [{ code: 'times-text' }];
  const [from, until, notBefore, now] = [Number(iat), Number(exp), Number(nbf ?? 0), Math.floor(at.getTime() / 1000)];
  if (from >= millisecondsFrom || until >= millisecondsFrom) return [{ code: 'times-milliseconds' }];
  return [
    ...(notBefore > now + toleranceSeconds ? [{ code: 'not-yet-valid', seconds: notBefore - now } as const] : []),
    ...(until <= now - toleranceSeconds ? [{ code: 'expired', seconds: now - until } as const] : []),
    ...checkLife(from, until, now),
  ];
};

const checkLife = (from: number, until: number, now: number): Finding[] => {
  if (until <= from) return [{ code: 'ends-before-begins' }];
  if (from > now + toleranceSeconds) return [{ code: from > now + daySeconds ? 'from-the-far-future' : 'from-the-future', seconds: from - now }];
  return until - from > maxLifeSeconds ? [{ code: 'lives-too-long', seconds: until - from }] : [];
};
