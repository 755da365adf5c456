import { setImmediate as breathe } from 'node:timers/promises';

import { refusedWithBatch } from '@mast/connector-kit';
import type { Page, PageOutcome } from '@mast/connector-kit';

import type { Change, GroupPlan } from './plan-group.ts';
import { planGroup } from './plan-group.ts';
import type { PumpWork } from './pump-work.ts';

/** A page is sent at this many rows, or bytes, or groups looked at, whichever comes first (judgement; core-api takes 1,000 rows and 4 MB). */
const [enoughRows, enoughBytes, mostGroups] = [500, 2_000_000, 500];
/** A page without a row, which only accounts for messages and shows that the feed is alive, goes out this often at most (judgement). */
const rowlessMs = 5_000;
const toldElsewhere = 'told-by-another-row';
/** Groups folded before the event loop may answer senders. */
const foldedAtOnce = 8;

/**
 * Folds the groups that wait, oldest first, and delivers what changed as one page. The ledger is told only after core-api committed: whatever
 * ends between the two is sent again, and core-api calls it unchanged. False where nothing waits. Throws what `accept` throws.
 */
export async function deliver(work: PumpWork): Promise<boolean> {
  const { ledger, config, meters } = work;
  const plans = await plansOf(work);
  const rows = plans.reduce((sum, { changes }) => sum + changes.length, 0);
  if (plans.length === 0 && !(work.told.hasNews() && isTimeForRowless(work))) return false;
  let refused: ReadonlySet<string> = new Set<string>();
  if (config.shadow) {
    meters.count('rows_shadow', rows);
    work.told.take();
  } else refused = await send(work, plans, rows);
  const settled = ledger.transaction(() => plans.flatMap((plan) => note(work, plan, refused)));
  work.onSettled(settled);
  return plans.length > 0;
}

async function plansOf(work: PumpWork): Promise<GroupPlan[]> {
  const plans: GroupPlan[] = [];
  let [rows, bytes] = [0, 0];
  for (const [at, waiting] of work.ledger.groups.waiting(mostGroups).entries()) {
    if (rows >= enoughRows || bytes >= enoughBytes) break;
    if (at % foldedAtOnce === foldedAtOnce - 1) await breathe();
    const plan = planGroup(work, waiting);
    if (plan === undefined) continue;
    plans.push(plan);
    rows += plan.changes.length;
    bytes += plan.changes.reduce((sum, change) => sum + ('gone' in change ? 0 : JSON.stringify(change.record).length), 0);
  }
  return plans;
}

function isTimeForRowless({ told, now }: PumpWork): boolean {
  return now().getTime() - told.lastPageMs >= rowlessMs;
}

/** What only repeats rows that were told before is accounted for by a later page. Gives the references that core-api refused together with any batch they were in. */
async function send(work: PumpWork, plans: readonly GroupPlan[], rows: number): Promise<ReadonlySet<string>> {
  const { meters, told } = work;
  if (rows === 0 && !isTimeForRowless(work)) {
    const messages = settledBy(plans);
    if (messages > 0) told.leftOut(toldElsewhere, messages);
    return new Set();
  }
  told.lastPageMs = work.now().getTime();
  const taken = told.take();
  try {
    const page = pageOf(work, plans, taken);
    const outcome = await work.accept(page);
    meters.count('pages');
    meters.count('rows_sent', rows);
    countQuarantined(work, outcome);
    const refs = [...page.records, ...page.tombstones].map(({ ref }) => ref);
    return new Set(outcome.rejects.filter(({ rule }) => rule === refusedWithBatch).map(({ row }) => refs[row] ?? ''));
  } catch (error) {
    told.giveBack(taken);
    throw error;
  }
}

function countQuarantined({ meters, log, feedId }: PumpWork, { rejected }: PageOutcome): void {
  if (rejected === 0) return;
  meters.count('rows_quarantined', rejected);
  log.error('rows-quarantined', { feedId, rows: rejected });
}

/** Messages and rows are not one to one: what is read is the messages, and rows beyond them; what no row of its own tells is told by another's. */
function pageOf({ ledger, now }: PumpWork, plans: readonly GroupPlan[], { leftOut, rejects }: ReturnType<PumpWork['told']['take']>): Page {
  const changes = plans.flatMap((plan) => plan.changes);
  const records = changes.filter((change): change is Exclude<Change, { gone: true }> => !('gone' in change)).map(({ ref, record }) => ({ ref, record }));
  const tombstones = changes.filter((change) => 'gone' in change).map(({ ref }) => ({ ref }));
  const messages = settledBy(plans);
  const folded = Math.max(0, messages - changes.length);
  const aside = Object.values(leftOut).reduce((sum, count) => sum + count, 0) + rejects.length;
  const last = plans.reduce((most, { anchor }) => Math.max(most, anchor), 0);
  return {
    mode: 'delta', records, tombstones, rejects,
    leftOut: folded === 0 ? leftOut : { ...leftOut, [toldElsewhere]: folded + (leftOut[toldElsewhere] ?? 0) },
    read: Math.max(messages, changes.length) + aside,
    cursor: JSON.stringify({ message: Math.max(last, ledger.messages.position()), at: now().getTime() }),
    complete: true,
  };
}

function settledBy(plans: readonly GroupPlan[]): number {
  return plans.reduce((sum, { settles }) => sum + settles.length, 0);
}

/**
 * The group may have been joined to another while the page was under way: what was told stands in the group that its messages are in now. A row that was refused was not told: the messages that are new in its group become dead letters that are
 * folded all the same, so that nothing newer of the person is told without them, and the row is tried again with whatever comes next, or by a retry.
 */
function note(work: PumpWork, { anchor, changes, settles, whole }: GroupPlan, refused: ReadonlySet<string>): number[] {
  const { ledger, config, meters } = work;
  const group = ledger.messages.groupOf(anchor);
  if (group === undefined) return [];
  const told = new Map(Object.entries(ledger.groups.told(group)));
  for (const change of changes.filter(({ ref }) => !refused.has(ref))) {
    if ('gone' in change) told.delete(change.ref);
    else told.set(change.ref, change.digest);
  }
  if (!config.shadow && changes.length > 0) ledger.groups.setTold(group, Object.fromEntries(told));
  const isRefused = changes.some(({ ref }) => refused.has(ref));
  if (isRefused) {
    for (const id of settles) ledger.messages.kill(id, 'row-refused');
    meters.count('messages_dead', settles.length);
  } else if (whole && !config.shadow) ledger.messages.release(group);
  const settled = isRefused ? [...settles] : settles.filter((id) => ledger.messages.deliver(id));
  if (whole) ledger.groups.settle(group);
  return settled;
}
