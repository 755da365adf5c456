import { setTimeout as pause } from 'node:timers/promises';

/** How long a service may take to answer for the first time; a cold two-core machine needed 3 s for the slowest. */
const readyWithinMs = 60_000;
const askEveryMs = 100;

/** Resolves when the address answers 200; throws, naming the service and never a body, when it does not in time. */
export async function untilHealthy(name: string, url: string, log: string): Promise<void> {
  const until = performance.now() + readyWithinMs;
  while (performance.now() < until) {
    if (await answers(url)) return;
    await pause(askEveryMs);
  }
  throw new Error(`${name} did not become ready within ${readyWithinMs / 1000} s; its log is ${log}`);
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(2_000) })).ok;
  } catch {
    return false;
  }
}
