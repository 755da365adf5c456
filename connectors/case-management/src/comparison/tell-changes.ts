import type { Page, PageOutcome } from '@mast/connector-kit';

import { compare } from './compare.ts';
import { DraftPage } from './draft-page.ts';
import { judgeRows } from './judge-rows.ts';
import type { Reading } from './reading.ts';
import { tellRejects } from './tell-rejects.ts';

/** As core-api's guard of listings has it (docs/adr/0011): more than this is for a person to agree to. */
const alwaysAllowed = 20;
const shareAllowed = 0.05;
const countAllowed = 500;

/**
 * Compares every row of the snapshot with what was delivered, and tells what differs. Removals come last, once the snapshot was read to its end; where more would go
 * than a normal day takes, nothing is removed here: returns `too-many-gone`, and a listing shall put it before core-api's guard.
 */
export async function* tellChanges(reading: Reading): AsyncGenerator<Page, 'told' | 'too-many-gone' | 'stopped', PageOutcome> {
  const { context, memory, snapshot, terms, cursors } = reading;
  const { pageRows } = context.config;
  const unseen = new Set(memory.refs());
  const before = memory.size;
  let nameless = 0;
  let draft = new DraftPage();
  const deliver = async function* (complete: boolean): AsyncGenerator<Page, void, PageOutcome> {
    const page = draft.page('delta', cursors.next(), { complete });
    await memory.note(page.cursor, draft.changes);
    draft = new DraftPage();
    yield page;
  };
  for await (const judged of judgeRows(snapshot, terms)) {
    const { ref } = judged.outcome;
    if (ref === undefined) nameless += 1;
    else unseen.delete(ref);
    compare(memory, judged, draft);
    if (draft.isFull(pageRows)) {
      context.progress({ item: context.feedId, done: judged.row + 1 });
      tellRejects(context, draft.rejects);
      yield* deliver(false);
      if (context.signal.aborted) return 'stopped';
    }
  }
  tellRejects(context, draft.rejects);
  if (unseen.size > countAllowed || (unseen.size > alwaysAllowed && unseen.size > before * shareAllowed)) return 'too-many-gone';
  // A row whose reference cannot be read may be any of those that seem to be gone.
  if (nameless > 0 && unseen.size > 0) context.log.error('removals-wait', { feedId: context.feedId, rows: unseen.size, nameless });
  else
    for (const ref of unseen) {
      draft.remove(ref);
      if (draft.isFull(pageRows)) {
        yield* deliver(false);
        if (context.signal.aborted) return 'stopped';
      }
    }
  yield* deliver(true);
  return 'told';
}
