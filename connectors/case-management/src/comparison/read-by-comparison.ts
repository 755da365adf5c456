import type { ConnectorContext, Page, PageOutcome } from '@mast/connector-kit';

import type { Terms } from '../mapping/map-row.ts';
import { createCursors, holdCursor } from './reading-cursor.ts';
import { RowMemory } from './row-memory.ts';
import type { Snapshot } from './snapshot.ts';
import { tellChanges } from './tell-changes.ts';
import { tellEverything } from './tell-everything.ts';

type Context = ConnectorContext<{ readonly pageRows: number; readonly mode: 'delta' | 'full'; readonly comparisonKey: string }>;

/**
 * Reads a source that cannot be trusted to say what changed: every row of one snapshot is compared by a keyed digest with what was delivered. No clock and no number of
 * the source is relied on, so that nothing is lost when transactions commit late, clocks tie, or tables are emptied and filled again (docs/adr/0033). Where the memory
 * of what was delivered is lost, or does not lead to core-api's cursor, everything is listed.
 */
export async function* readByComparison(context: Context, cursor: string | null, terms: Terms, open: () => Promise<Snapshot>): AsyncGenerator<Page, void, PageOutcome> {
  holdCursor(cursor);
  const { mode, comparisonKey } = context.config;
  const recalled = await RowMemory.recall(context.state, comparisonKey, cursor);
  const memory = recalled ?? RowMemory.forgotten(context.state, comparisonKey);
  const snapshot = await open();
  try {
    const cursors = createCursors();
    const reading = { context, terms, memory, snapshot, cursors };
    let stands = cursor;
    if (mode === 'delta' && memory.whole) {
      await memory.begin(cursors.reading, cursor);
      const ended = yield* remembering(tellChanges(reading), (page) => (stands = page.cursor));
      if (ended !== 'too-many-gone') return;
      context.log.info('listing-instead', { feedId: context.feedId });
    }
    yield* tellEverything({ ...reading, cursors: createCursors() }, stands);
  } finally {
    await snapshot.close();
  }
}

/** Passes pages and their outcomes through, and tells of each page that was delivered. */
async function* remembering<Ended>(pages: AsyncGenerator<Page, Ended, PageOutcome>, delivered: (page: Page) => void): AsyncGenerator<Page, Ended, PageOutcome> {
  let step = await pages.next();
  while (step.done !== true) {
    const outcome = yield step.value;
    delivered(step.value);
    step = await pages.next(outcome);
  }
  return step.value;
}
