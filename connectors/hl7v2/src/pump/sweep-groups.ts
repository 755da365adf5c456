import { sweep } from '../fold/sweep.ts';
import type { KeptMessage } from '../fold/kept-message.ts';
import type { PumpWork } from './pump-work.ts';

/** Groups, or messages, looked through at a time: how long the event loop is held (judgement). */
const [groupsAtOnce, messagesAtOnce] = [20, 500];
const dayMs = 86_400_000;

/** Passes through the groups after this one, some at a time, and drops what was kept and turned out to serve nothing. Returns where it is, 0 once it is through. */
export function sweepGroups({ ledger, config, now, meters }: PumpWork, after: number): number {
  const groups = ledger.groups.after(after, groupsAtOnce);
  ledger.transaction(() => {
    for (const group of groups) {
      const { kept } = ledger.kept.ofGroup(group);
      const dropped = sweep(kept.map(({ json }) => JSON.parse(json) as KeptMessage), now(), config.mapping).map(({ index }) => kept[index]);
      // What core-api has not heard of yet stays until it has.
      for (const row of dropped) {
        if (row?.isTold !== true) continue;
        ledger.kept.remove(row.id);
        meters.count('kept_swept');
      }
      if (!kept.every((row) => dropped.includes(row) && row.isTold)) continue;
      if (Object.keys(ledger.groups.told(group)).length === 0) ledger.groups.remove(group);
      else ledger.groups.clear(group);
    }
    ledger.messages.forgetBefore(now().getTime() - config.limits.identityDays * dayMs, messagesAtOnce);
    ledger.files.forgetBefore(now().getTime() - config.limits.identityDays * dayMs);
  });
  return groups.at(-1) ?? 0;
}
