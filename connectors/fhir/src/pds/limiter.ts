import { randomBytes, randomInt } from 'node:crypto';
import { mkdir, mkdtemp, open, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import type { LimiterConfig } from './limiter-schema.ts';

const secondMs = 1_000;
/** A file's time may be coarser than a request's: a permit rests this much longer. */
const spareMs = 20;
/** A holder whose request ended has given its permit back long before (requests end after at most 10 minutes, config.ts); after this, its process is gone. */
const goneMs = 11 * 60_000;

/**
 * Runs `request` so that in no second more than `perSecond` requests arrive, whichever processes on this machine send them. Each of `perSecond` permits is one file; who renames
 * it holds it, and gives it back with the moment at which the answer was there; it rests for a second from then. So of `perSecond` + 1 arrivals the last is more than a second after the
 * first, however long the network took. A process that dies with a permit costs that permit for eleven minutes, never a request too many.
 */
export async function limited<Value>({ folder, perSecond }: LimiterConfig, signal: AbortSignal, request: () => Promise<Value>): Promise<Value> {
  await prepare(folder, perSecond);
  const permit = await take(folder, signal);
  try {
    return await request();
  } finally {
    await giveBack(folder, permit);
  }
}

type Permit = { readonly lane: string; readonly held: string };

/** All permits come to be in one step, so that two processes that begin together do not make them twice. */
async function prepare(folder: string, perSecond: number): Promise<void> {
  if (await isThere(folder)) return;
  await mkdir(dirname(folder), { recursive: true, mode: 0o700 });
  const made = await mkdtemp(`${folder}-`);
  for (let lane = 0; lane < perSecond; lane += 1) {
    const file = join(made, `free-${lane}`);
    await (await open(file, 'wx', 0o600)).close();
    await utimes(file, 0, 0);
  }
  try {
    await rename(made, folder);
  } catch (error) {
    await rm(made, { recursive: true });
    if (!(await isThere(folder))) throw error;
  }
}

async function take(folder: string, signal: AbortSignal): Promise<Permit> {
  for (;;) {
    signal.throwIfAborted();
    const names = await readdir(folder);
    for (const name of names.filter((one) => one.startsWith('held-'))) await freeIfGone(folder, name);
    for (const name of names.filter((one) => one.startsWith('free-'))) {
      const permit = await takeOne(folder, name.slice('free-'.length));
      if (permit === undefined) continue;
      await rest(folder, permit, signal);
      return permit;
    }
    await sleep(randomInt(10, 40), undefined, { signal });
  }
}

/** The name says since when it is held: the file's own time is when it was last given back, which may be long ago. */
async function takeOne(folder: string, lane: string): Promise<Permit | undefined> {
  const held = `held-${lane}-${Math.floor(nowMs())}-${randomBytes(8).toString('hex')}`;
  return rename(join(folder, `free-${lane}`), join(folder, held)).then(() => ({ lane, held }), () => undefined);
}

/** A permit that was used less than a second ago waits in our hands. What a clock that was set back shows as future counts as this moment. */
async function rest(folder: string, permit: Permit, signal: AbortSignal): Promise<void> {
  const file = join(folder, permit.held);
  const { mtimeMs } = await stat(file);
  const restMs = Math.min(mtimeMs + secondMs + spareMs - nowMs(), secondMs + spareMs);
  if (restMs <= 0) return;
  try {
    await sleep(restMs, undefined, { signal });
  } catch (error) {
    await giveBack(folder, permit);
    throw error;
  }
}

async function giveBack(folder: string, { lane, held }: Permit): Promise<void> {
  const now = nowMs() / secondMs;
  const file = join(folder, held);
  // Taken for gone meanwhile: whoever found it has put it back.
  await utimes(file, now, now).then(() => rename(file, join(folder, `free-${lane}`))).catch(() => undefined);
}

async function freeIfGone(folder: string, name: string): Promise<void> {
  const [, lane = '', since = ''] = name.split('-');
  if (nowMs() - Number(since) > goneMs) await rename(join(folder, name), join(folder, `free-${lane}`)).catch(() => undefined);
}

/** The clock that stamps files, which every process of the machine has in common. */
function nowMs(): number {
  return performance.timeOrigin + performance.now();
}

function isThere(folder: string): Promise<boolean> {
  return stat(folder).then(() => true, () => false);
}
