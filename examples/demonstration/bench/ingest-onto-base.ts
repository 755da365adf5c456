import { storeFacts } from '@mast/core-api/testing';

import { type Machine, machine } from './machine.ts';
import type { Ingested } from './search-scale/measure-ingest.ts';
import { knownShare, measureIngest } from './search-scale/measure-ingest.ts';
import type { Loaded } from './search-scale/register-stack.ts';
import { startRegisterStack } from './search-scale/register-stack.ts';

export type OntoBaseWish = { seed: number; records: number; seconds: number; today: string; portBase: number };
export type OntoBaseRun = { at: string; machine: Machine & { postgres: string }; base: number; loaded: Loaded; databaseBytes: number; ingest: Ingested; ingestMixed: Ingested };

/** Not measured: compiled code, prepared statements, the pages that every batch touches. */
const warmUpSeconds = 10;

/**
 * Fills a store by `mast load`, then sends a feed's rows about people whom the store does not know, the dearest kind, through HTTP with match, link, seal and audit.
 * Database, service and sender share the machine.
 */
export async function ingestOntoBase(wish: OntoBaseWish, { say }: { say: (line: string) => void }): Promise<OntoBaseRun> {
  const here = machine();
  const stack = await startRegisterStack(wish, say);
  try {
    await measureIngest(stack, { ...wish, seed: wish.seed + 10 }, warmUpSeconds);
    const ingest = await measureIngest(stack, { ...wish, seed: wish.seed + 20 }, wish.seconds);
    const ingestMixed = await measureIngest(stack, { ...wish, seed: wish.seed + 30, known: { seed: wish.seed, share: knownShare } }, wish.seconds);
    const { serverVersion, databaseBytes } = await storeFacts(stack.ownerUrl);
    const at = new Date(performance.timeOrigin + performance.now()).toISOString();
    return { at, machine: { ...here, postgres: serverVersion }, base: stack.records, loaded: stack.loaded, databaseBytes, ingest, ingestMixed };
  } finally {
    await stack.stop();
  }
}
