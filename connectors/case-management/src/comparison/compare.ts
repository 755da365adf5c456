import type { DraftPage } from './draft-page.ts';
import type { JudgedRow } from './judge-rows.ts';
import type { RowMemory } from './row-memory.ts';

/** Puts a judged row where it belongs: what differs from what was delivered is sent or removed, and everything else is counted. */
export function compare(memory: RowMemory, judged: JudgedRow, draft: DraftPage): void {
  const { outcome } = judged;
  const delivered = outcome.ref === undefined ? undefined : memory.get(outcome.ref);
  switch (outcome.kind) {
    case 'record': {
      const digest = memory.digest(outcome.record);
      if (digest === delivered) draft.leaveOut('unchanged');
      else draft.send(outcome.ref, outcome.record, digest);
      break;
    }
    case 'left-out':
      if (delivered === undefined) draft.leaveOut(outcome.rule);
      else draft.remove(outcome.ref);
      break;
    case 'refused':
      // Once it must never be loaded, what was loaded of it goes. Any other refusal leaves the record as it was.
      if (outcome.rule === 'never-load' && outcome.ref !== undefined && delivered !== undefined) draft.remove(outcome.ref);
      else draft.refuse(judged);
      break;
  }
}
