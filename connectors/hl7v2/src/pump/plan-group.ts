import type { WaitingGroup } from '../ledger/group-table.ts';
import { foldGroup, setAside } from './fold-group.ts';
import type { PumpWork } from './pump-work.ts';

/** One row that core-api must hear of: a record, or that it is gone. */
export type Change = { readonly ref: string; readonly record: unknown; readonly digest: string } | { readonly ref: string; readonly gone: true };

/** What a merge group has to say: the rows that differ from what core-api was told, and the messages that this settles. */
export type GroupPlan = {
  readonly group: number;
  /** A message by which the group is found again, should it be joined to another meanwhile. */
  readonly anchor: number;
  readonly changes: readonly Change[];
  /** Open messages that the rows account for; none while more rows of this group are to come. */
  readonly settles: readonly number[];
  /** False where the group has more rows than a page. */
  readonly whole: boolean;
};

/** Rows of one group in one page, at most: a page has room for 1,000. */
const mostRows = 500;

/** Folds a group and compares it with what was told. Undefined where nothing of it can be folded. What it fails by is put aside. */
export function planGroup(work: PumpWork, { group, resend, clear }: WaitingGroup): GroupPlan | undefined {
  const { ledger, meters } = work;
  const { kept: found, damaged, isHeld } = ledger.kept.ofGroup(group);
  if (damaged.length > 0) setAside(work, damaged, 'kept-damaged');
  const isGone = clear && found.length === 0;
  const anchor = found.at(-1)?.id ?? (isGone ? ledger.messages.lastOf(group) : undefined);
  const folded = isGone ? { rows: [], kept: [] } : anchor === undefined ? undefined : foldGroup(work, group, found, isHeld || damaged.length > 0);
  if (folded === undefined || anchor === undefined) {
    ledger.groups.settle(group);
    return undefined;
  }
  const { rows, kept } = folded;
  meters.count('folds');
  const told = ledger.groups.told(group);
  const named = new Set(rows.map(({ ref }) => ref));
  const changes: Change[] = Object.keys(told).filter((ref) => !named.has(ref)).map((ref) => ({ ref, gone: true }));
  for (const { ref, record } of rows) {
    const digest = ledger.seal.digest('row', JSON.stringify(record)).toString('base64');
    if (resend || told[ref] !== digest) changes.push({ ref, record, digest });
  }
  const whole = changes.length <= mostRows;
  // A group with more rows than a page: what is told now is not told again, unless all of it was asked for; then it goes out as changes.
  if (!whole && resend) ledger.groups.forgetTold(group);
  return { group, anchor, changes: changes.slice(0, mostRows), settles: whole ? kept.filter(({ open }) => open).map(({ id }) => id) : [], whole };
}
