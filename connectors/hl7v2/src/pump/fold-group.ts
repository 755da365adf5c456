import { fold } from '../fold/fold.ts';
import type { FoldedRow } from '../fold/fold.ts';
import type { KeptMessage } from '../fold/kept-message.ts';
import type { KeptRow } from '../ledger/kept-table.ts';
import type { PumpWork } from './pump-work.ts';

/** The rows of a group, and the messages that they were folded from. */
export type FoldedGroup = { readonly rows: readonly FoldedRow[]; readonly kept: readonly KeptRow[] };

/** New messages that are tried one by one when a fold fails, at most (judgement): each is a fold of the whole group. */
const mostTried = 200;

/**
 * Folds a group. Where that fails, the new messages that it fails by are found and put aside as dead letters, and the others are folded without them. While one of a group is aside its rows carry no address: it may have been the one that took it away, or
 * said that the person is restricted; once it is retried it takes its place among the others by when it happened, and the addresses are told again. Undefined where nothing of the group can be folded.
 */
export function foldGroup(work: PumpWork, group: number, kept: readonly KeptRow[], isHeld: boolean): FoldedGroup | undefined {
  const whole = tried(work, kept);
  if (whole !== undefined) return { rows: isHeld ? withoutAddresses(whole) : whole, kept };
  const { log, feedId, meters } = work;
  meters.count('fold_failures');
  log.error('fold-failed', { feedId, group, messages: kept.length });
  const open = kept.filter((row) => row.open);
  const sound = kept.filter((row) => !row.open);
  for (const row of open.slice(0, mostTried)) if (tried(work, [...sound, row].toSorted((a, b) => a.id - b.id)) !== undefined) sound.push(row);
  setAside(work, open.filter((row) => !sound.includes(row)).map(({ id }) => id), 'fold-failed');
  const left = sound.toSorted((a, b) => a.id - b.id);
  const rows = left.length === 0 ? undefined : tried(work, left);
  return rows === undefined ? undefined : { rows: withoutAddresses(rows), kept: left };
}

/** Messages that were acknowledged and cannot be told of: dead letters, with their rule. */
export function setAside({ ledger, told, onSettled, meters }: PumpWork, ids: readonly number[], rule: string): void {
  for (const id of ids) {
    ledger.messages.kill(id, rule);
    told.dead(id, rule);
  }
  meters.count('messages_dead', ids.length);
  onSettled(ids);
}

function tried({ ledger, feedId, config }: PumpWork, kept: readonly KeptRow[]): readonly FoldedRow[] | undefined {
  try {
    return fold(kept.map(({ json }) => JSON.parse(json) as KeptMessage), config.mapping, { feedId, digest: (text) => ledger.seal.digest('ref', text).toString('hex') });
  } catch {
    return undefined;
  }
}

function withoutAddresses(rows: readonly FoldedRow[]): FoldedRow[] {
  return rows.map(({ ref, record: { addresses: _withheld, ...record } }) => ({ ref, record }));
}
