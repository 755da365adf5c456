import type { PumpWork } from './pump-work.ts';

const hourMs = 3_600_000;

/**
 * Erases messages' bytes that are not needed: whole files of the journal, once core-api has what every message in them says, and whatever has lain for the
 * longest time allowed, dead letters included. What was kept of a message stays. The index is on the disk before a file goes.
 */
export async function eraseBytes({ ledger, meters, log, feedId, config }: PumpWork, nowMs: number): Promise<void> {
  const limitMs = nowMs - config.limits.rawHours * hourMs;
  const needed = ledger.messages.oldestOpen(limitMs);
  await ledger.journal.rotate();
  ledger.checkpoint();
  await ledger.journal.erase(Math.min(needed === undefined ? Number.MAX_SAFE_INTEGER : needed.id - 1, ledger.messages.position()), limitMs);
  const letters = ledger.dead.eraseBefore(limitMs);
  if (letters === 0) return;
  meters.count('dead_letters_erased', letters);
  log.error('dead-letters-erased', { feedId, letters });
}
