import type { LogMark } from '../../keys/audit-log-keys.ts';
import type { VerifierKey } from '../note/verifier-key.ts';
import { readVerifierKey } from '../note/verifier-key.ts';
import type { FullTile } from '../tree/growing-tree.ts';
import { growTree } from '../tree/growing-tree.ts';
import type { AuditSource, SourceCheckpoint, SourceEntry, SourceLog } from './audit-source.ts';
import { checkCheckpoint, checkCosignature, clockMs } from './check-checkpoints.ts';
import type { EntriesReport } from './check-entries.ts';
import type { EntryChecks } from './checking-threads.ts';
import type { CountExpired } from './count-expired.ts';
import type { Findings } from './findings.ts';
import type { Known } from './known-checkpoints.ts';
import { oneByOne } from './one-by-one.ts';

/** A leaf is taken for back-dated when it says that it is older than an earlier one, and than the checkpoint before it, by more: a long transaction commits its leaf late. Judgement. */
const toleranceMs = 15 * 60_000;
/** Tile levels that anybody will ever have. */
const levels = [0, 1, 2, 3, 4, 5];

const isOlder = (at: string, than: string): boolean => Date.parse(at) < Date.parse(than) - toleranceMs;

/** What is known from outside the database of one log. */
export type Outside = {
  /** The key that it is to be checked by; without it, the one that it names itself. */
  readonly key: VerifierKey | undefined;
  /** How far it had come when the key store last heard. */
  readonly mark: LogMark | undefined;
  /** Checkpoints that were published. */
  readonly published: readonly Known[];
  readonly witnesses: readonly VerifierKey[];
};

/** What a run looked at. */
export type Counts = { leaves: number; checkpoints: number; tiles: number; cosignatures: number; payloadsErased: number; payloadsUnread: number };

export type VerifyOrder = {
  readonly source: AuditSource;
  readonly checks: EntryChecks;
  readonly findings: Findings;
  readonly counts: Counts;
  readonly expired: CountExpired;
  readonly onEntry: (entry: SourceEntry) => void;
  readonly onProgress: (log: SourceLog, done: number) => void;
};

/** Works a log's tree out from its leaves, in one pass, and holds everything that was ever said of it against that. What is found goes to `findings`. */
export async function verifyLog(order: VerifyOrder, log: SourceLog, outside: Outside): Promise<void> {
  const { source, findings, counts, checks } = order;
  const named = readVerifierKey(log.verifierKey);
  const key = outside.key ?? named;
  if (key === undefined || named?.type !== 'log' || named.name !== log.origin || key.name !== named.name || !key.bytes.equals(named.bytes)) findings.add('key-changed', log.log, log.origin);
  if (key === undefined) return;

  const tree = growTree();
  const checkpoints = oneByOne(source.checkpoints(log.log));
  const cosignatures = oneByOne(source.cosignatures(log.log));
  const tiles = levels.map((level) => (source.tiles === undefined ? undefined : oneByOne(source.tiles(log.log, level))));
  const mark = outside.mark === undefined || outside.mark.size === 0 ? [] : [{ ...outside.mark, from: 'the key store' }];
  const published = [...outside.published, ...mark].toSorted((a, b) => a.size - b.size);
  let next = await checkpoints.next();
  let cosignature = await cosignatures.next();
  let before: SourceCheckpoint | undefined;
  /** The newest moment that a leaf gave, and that the last checkpoint gave; none at first. */
  let [latest, since] = ['', ''];
  /** The place that comes next; told once where places are left out. */
  let place = 0;

  async function atThisSize(): Promise<void> {
    for (; published[0] !== undefined && published[0].size <= tree.size(); published.shift()) if (!published[0].root.equals(tree.root())) findings.add('checkpoint-forked', log.log, `${published[0].size} by ${published[0].from}`);
    for (; next !== undefined && next.size <= tree.size(); next = await checkpoints.next()) {
      if (key !== undefined) checkCheckpoint(findings, log, key, next, before);
      if (next.size !== tree.size() || !next.root.equals(tree.root())) findings.add('root-differs', log.log, `checkpoint ${next.size}`);
      if (Date.parse(latest) > next.sealedAt.getTime() + clockMs) findings.add('clock-back-dated', log.log, `checkpoint ${next.size}`);
      for (; cosignature !== undefined && cosignature.size <= next.size; cosignature = await cosignatures.next()) {
        if (cosignature.size < next.size) findings.add('checkpoint-out-of-line', log.log, `checkpoint ${cosignature.size}, signed by ${cosignature.witness}, is gone`);
        else if (checkCosignature(findings, log.log, outside.witnesses, next, cosignature)) counts.cosignatures += 1;
      }
      [before, since] = [next, next.sealedAt.toISOString()];
      counts.checkpoints += 1;
    }
  }
  async function checkTile(made: FullTile): Promise<void> {
    const stream = tiles[made.level];
    if (stream === undefined) return;
    const stored = await stream.next();
    if (stored?.tile !== made.tile || !stored.root.equals(made.root) || !stored.hashes.equals(made.hashes)) findings.add('tile-differs', log.log, `tile ${made.level}/${made.tile}`);
    counts.tiles += 1;
  }
  function checkOrder({ position, leafId, leaf }: SourceEntry): void {
    if (position !== place) findings.add('position-gap', log.log, `place ${position}, not ${place}`);
    place = position + 1;
    if (leaf === undefined) return;
    // Most are younger than all before them, which their texts say: moments are all written in one way.
    if (leaf.at >= latest) latest = leaf.at;
    else if (isOlder(leaf.at, latest) && isOlder(leaf.at, since)) findings.add('clock-back-dated', log.log, `place ${position}, leaf ${leafId}`);
  }
  function take({ faults, payloadsErased, payloadsUnread, gone, expired }: EntriesReport): void {
    for (const { kind, at } of faults) findings.add(kind, log.log, at);
    counts.payloadsErased += payloadsErased;
    counts.payloadsUnread += payloadsUnread;
    for (const { part, organisationId, period } of gone) order.expired.gone(part, organisationId, period);
    for (const { organisationId, payload } of expired) order.expired.told(organisationId, payload);
  }

  const underWay: Promise<EntriesReport>[] = [];
  for await (const entries of source.entries(log.log)) {
    underWay.push(checks.check(entries));
    for (const entry of entries) {
      checkOrder(entry);
      order.onEntry(entry);
      for (const tile of tree.add(Buffer.from(entry.leafHash, 'hex'))) await checkTile(tile);
      counts.leaves += 1;
      if (tree.size() >= Math.min(next?.size ?? Infinity, published[0]?.size ?? Infinity)) await atThisSize();
    }
    order.onProgress(log, tree.size());
    for (const report of underWay.splice(0, underWay.length - checks.ahead)) take(await report);
  }
  for (const report of underWay) take(await report);
  if (tree.size() !== log.size || !tree.root().equals(log.root)) findings.add('position-gap', log.log, `${tree.size()} places, the log’s row says ${log.size}`);
  if ((before?.size ?? 0) < tree.size()) findings.add('position-gap', log.log, `no checkpoint over places ${before?.size ?? 0} to ${tree.size()}`);
  for (; next !== undefined; next = await checkpoints.next()) findings.add('log-shortened', log.log, `checkpoint ${next.size}, ${tree.size()} leaves`);
  for (const known of published) findings.add('log-shortened', log.log, `${known.size} by ${known.from}, ${tree.size()} leaves`);
  if (cosignature !== undefined) findings.add('log-shortened', log.log, `${cosignature.size} by ${cosignature.witness}, ${tree.size()} leaves`);
  for (const [level, stream] of tiles.entries()) if ((await stream?.next()) !== undefined) findings.add('tile-differs', log.log, `a tile of level ${level} beyond the leaves`);
}
