import type { Page, PageOutcome } from '@mast/connector-kit';

import { DraftPage } from './draft-page.ts';
import { judgeRows } from './judge-rows.ts';
import type { Reading } from './reading.ts';
import { tellRejects } from './tell-rejects.ts';

/**
 * Lists every relevant row of the snapshot; what a whole listing leaves out is removed by core-api, under its guard. The snapshot is read twice, since a listing says on
 * its first page how many rows it has. Rows that could not be judged are counted in that number and not sent: core-api then removes nothing on its word.
 */
export async function* tellEverything(reading: Reading, cursor: string | null): AsyncGenerator<Page, void, PageOutcome> {
  const { context, memory, snapshot, terms, cursors } = reading;
  let expectedRows = 0;
  for await (const { outcome } of judgeRows(snapshot, terms)) {
    if (outcome.kind === 'record' || (outcome.kind === 'refused' && outcome.rule !== 'never-load')) expectedRows += 1;
    if (context.signal.aborted) return;
  }
  await memory.clear(cursors.reading, cursor);
  let number = 0;
  let draft = new DraftPage();
  const next = async (last: boolean): Promise<Page> => {
    number += 1;
    const page = draft.page('full', cursors.next(), { complete: last, generation: { id: `listing-${cursors.reading}`, page: number, last, expectedRows } });
    tellRejects(context, draft.rejects);
    await memory.note(page.cursor, draft.changes);
    draft = new DraftPage();
    context.progress({ item: context.feedId, done: memory.size, total: expectedRows });
    return page;
  };
  for await (const judged of judgeRows(snapshot, terms)) {
    const { outcome } = judged;
    if (outcome.kind === 'record') draft.send(outcome.ref, outcome.record, memory.digest(outcome.record));
    else if (outcome.kind === 'left-out') draft.leaveOut(outcome.rule);
    else draft.refuse(judged);
    if (draft.isFull(context.config.pageRows)) {
      yield await next(false);
      if (context.signal.aborted) return;
    }
  }
  const last = await next(true);
  const { held } = yield last;
  // What is held waits for a person; until then each reading is a listing, so that the guard judges afresh.
  if (held === 0) await memory.settle(cursors.reading, last.cursor);
  else context.log.error('removals-held', { feedId: context.feedId, rows: held });
}
