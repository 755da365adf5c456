import type { Percentiles } from '../percentiles.ts';
import { percentiles } from '../percentiles.ts';

export type Answered = { readonly status: number; readonly says: string };
/** Latencies are from the moment at which a call was due, so that a slow answer does not hide those that waited behind it. */
export type Steady = { readonly ms: Percentiles; readonly ends: Readonly<Record<string, number>> };

/** Sends so many calls a second, evenly, whether or not earlier ones were answered; the first `warmUp` are not counted. */
export async function steadyLoad<Call>(calls: readonly Call[], rate: number, warmUp: number, send: (call: Call) => Promise<Answered>): Promise<Steady> {
  const started = performance.now();
  const found = await Promise.all(
    calls.map(async (call, index) => {
      const due = started + (index * 1000) / rate;
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
      const { status, says } = await send(call);
      return { ms: performance.now() - due, end: `${status} ${says}`.trim() };
    }),
  );
  const measured = found.slice(warmUp);
  return { ms: percentiles(measured.map(({ ms }) => ms)), ends: Object.fromEntries([...Map.groupBy(measured, ({ end }) => end)].map(([end, some]) => [end, some.length])) };
}
