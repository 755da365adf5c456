import { randomBytes, randomInt } from 'node:crypto';
import { mkdir, mkdtemp, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

import { ConnectorError } from '@mast/connector-kit';

import type { LimiterConfig } from './limiter-schema.ts';
import { thisMachine } from './machine.ts';
import type { Machine } from './machine.ts';

const secondMs = 1_000;
/** Clocks are read in whole milliseconds, and timers may fire one early. */
const spareMs = 20;
/** A holder whose request ended has given its permit back long before (requests end after at most 10 minutes, config.ts); after this, its process is gone. */
const goneMs = 11 * 60_000;

type Permit = { readonly lane: string; readonly held: string };
/** Since when this process sees a permit in other hands; of those whose clock it does not share it knows no more. */
const seen = new Map<string, number>();

/**
 * Runs `request` so that in no second more than `perSecond` requests are sent, whichever processes that share the folder send them. Each of `perSecond` permits is one file; who renames it holds it, and gives it back under a name that says
 * when the answer was there; it rests for a second from then. So of `perSecond` + 1 requests the last is sent more than a second after the first arrived, however long the network took, and whatever anybody does to the time of day. A process that dies with a permit costs that
 * permit for eleven minutes, never a request too many. Errors: `config/limiter-disagrees` where the folder was made for another rate, and those of `request`.
 */
export async function limited<Value>({ folder, perSecond }: LimiterConfig, signal: AbortSignal, request: () => Promise<Value>, machine: Machine = thisMachine): Promise<Value> {
  const permits = join(folder, 'permits');
  await prepare(folder, permits, perSecond);
  const permit = await take(permits, perSecond, signal, machine);
  try {
    return await request();
  } finally {
    await giveBack(permits, permit, machine);
  }
}

/** All permits come to be in one step, so that two processes that begin together do not make them twice. They lie below the folder, which may be a volume that is there already. */
async function prepare(folder: string, permits: string, perSecond: number): Promise<void> {
  if (await isThere(permits)) return;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const made = await mkdtemp(join(folder, 'new-'));
  for (const name of [rateOf(perSecond), ...Array.from({ length: perSecond }, (_none, lane) => `free-${lane}-none-0`)]) await (await open(join(made, name), 'wx', 0o600)).close();
  try {
    await rename(made, permits);
  } catch (error) {
    await rm(made, { recursive: true });
    if (!(await isThere(permits))) throw error;
  }
}

async function take(permits: string, perSecond: number, signal: AbortSignal, machine: Machine): Promise<Permit> {
  for (;;) {
    signal.throwIfAborted();
    const names = await readdir(permits);
    if (!names.includes(rateOf(perSecond))) throw new ConnectorError('config', 'limiter-disagrees');
    for (const name of names.filter((one) => one.startsWith('held-'))) await freeIfGone(permits, name, machine);
    const free = names.filter((one) => one.startsWith('free-')).toSorted((one, other) => restOf(one, machine) - restOf(other, machine));
    for (const name of free) {
      const permit = await takeOne(permits, name, machine);
      if (permit === undefined) continue;
      await rest(permits, permit, restOf(name, machine), signal, machine);
      // Stopped for so long that it was taken for gone: somebody else may hold it by now.
      if (await isThere(join(permits, permit.held))) return permit;
    }
    await machine.sleep(randomInt(10, 40), signal);
  }
}

/** The new name says who holds it since when. A file server may say no to what it did when its first answer was lost: then it is ours. */
async function takeOne(permits: string, name: string, { epoch, nowMs }: Machine): Promise<Permit | undefined> {
  const [, lane = ''] = name.split('-');
  const held = `held-${lane}-${epoch}-${nowMs()}-${randomBytes(8).toString('hex')}`;
  const isOurs = await rename(join(permits, name), join(permits, held)).then(() => true, () => isThere(join(permits, held)));
  return isOurs ? { lane, held } : undefined;
}

/** How long a permit must rest yet. One of another clock, or of a moment that is still to come, a whole second; one that was never used not at all. */
function restOf(name: string, { epoch, nowMs }: Machine): number {
  const [, , theirs, moment] = name.split('-');
  const wholeMs = secondMs + spareMs;
  if (theirs === 'none') return 0;
  const agoMs = theirs === epoch ? nowMs() - Number(moment) : 0;
  return agoMs < 0 ? wholeMs : Math.max(0, wholeMs - agoMs);
}

/** A permit that was used less than a second ago waits in our hands. */
async function rest(permits: string, permit: Permit, restMs: number, signal: AbortSignal, machine: Machine): Promise<void> {
  if (restMs <= 0) return;
  try {
    await machine.sleep(restMs, signal);
  } catch (error) {
    await giveBack(permits, permit, machine);
    throw error;
  }
}

/** In one step: a process that ends before it holds the permit still, one that ends after it has given it back. Where it was taken for gone, whoever found it has put it back. */
async function giveBack(permits: string, { lane, held }: Permit, { epoch, nowMs }: Machine): Promise<void> {
  await rename(join(permits, held), join(permits, `free-${lane}-${epoch}-${nowMs()}`)).catch(() => undefined);
}

/** By its own clock, where it is ours; by ours since we see it, where it is not. It is put back as used just now: its request may have been sent at any time. */
async function freeIfGone(permits: string, name: string, machine: Machine): Promise<void> {
  const [, lane = '', epoch, since = ''] = name.split('-');
  const nowMs = machine.nowMs();
  if (seen.size > 1_000) seen.clear();
  const sinceMs = epoch === machine.epoch ? Number(since) : (seen.get(name) ?? nowMs);
  seen.set(name, sinceMs);
  if (nowMs - sinceMs > goneMs) await giveBack(permits, { lane, held: name }, machine);
}

function rateOf(perSecond: number): string {
  return `rate-${perSecond}`;
}

function isThere(path: string): Promise<boolean> {
  return stat(path).then(() => true, () => false);
}
