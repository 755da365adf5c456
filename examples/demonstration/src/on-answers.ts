import { watch } from 'node:fs';

/**
 * Calls `refresh` after each change in the partners' outboxes: once more at the end if anything changed while it ran, never twice at a time. What
 * it rejects with is dropped, since the next answer asks again. Returns how to stop.
 */
export function onAnswers(outboxes: readonly string[], refresh: () => Promise<void>): () => void {
  let running = false;
  let changed = false;
  const run = async (): Promise<void> => {
    changed = true;
    if (running) return;
    running = true;
    while (changed) {
      changed = false;
      await refresh().catch(() => undefined);
    }
    running = false;
  };
  const watchers = outboxes.map((outbox) => watch(outbox, { persistent: false }, () => void run()).on('error', () => undefined));
  return () => {
    for (const watcher of watchers) watcher.close();
  };
}
