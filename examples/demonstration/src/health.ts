import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** How long a service may take to answer for the first time; a cold two-core machine needed 3 s for the slowest. */
const readyWithinMs = 60_000;
const askEveryMs = 100;

/** Resolves when the address (`http:` answers 200, `tcp:` takes a connection) is there; throws, naming the service and never a body, when it is not in time. */
export async function untilHealthy(name: string, address: string, log: string): Promise<void> {
  const until = performance.now() + readyWithinMs;
  const url = new URL(address);
  while (performance.now() < until) {
    if (await (url.protocol === 'tcp:' ? accepts(url) : answers(address))) return;
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

function accepts({ hostname, port }: URL): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: hostname, port: Number(port) });
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
