import { leftOutOf } from './hold-page.ts';
import type { Page, PageOutcome } from './page.ts';
import type { RunNews } from './run-event.ts';

/** What a runner tells of one delivered page. */
export function newsOf(page: Page, { sequence, applied, unchanged, rejected, tombstoned, held }: PageOutcome): RunNews {
  const rows = page.records.length + page.tombstones.length;
  return { kind: 'delivered', sequence, rows, applied, unchanged, rejected, tombstoned, held, notSent: page.rejects.length, leftOut: leftOutOf(page) };
}
