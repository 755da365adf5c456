import type { Core } from '../../core.ts';
import { MastError } from '../../shared/mast-error.ts';
import { advanceAuditLog } from '../../store/sql/advance-audit-log.ts';
import { insertAuditCheckpoint } from '../../store/sql/insert-audit-checkpoint.ts';
import { insertAuditEntries } from '../../store/sql/insert-audit-entries.ts';
import { insertAuditTiles } from '../../store/sql/insert-audit-tiles.ts';
import { takeUnsealedLeaves } from '../../store/sql/take-unsealed-leaves.ts';
import { tryAuditLogLock } from '../../store/sql/try-audit-log-lock.ts';
import type { Db } from '../../store/store.ts';
import { writeCheckpoint } from '../note/checkpoint.ts';
import { writeNote } from '../note/signed-note.ts';
import type { FullTile, GrowingTree } from '../tree/growing-tree.ts';
import type { OpenLog } from './audit-log.ts';
import { openLog, requireNotBehind } from './audit-log.ts';
import { loadTree } from './load-tree.ts';

/** Leaves sealed at a time: a transaction of some tenths of a second. Judgement. */
const mostAtATime = 8_192;

/** What one round sealed: how many leaves, how long the oldest had waited (milliseconds), how far the log is now, and whether more may wait. */
export type SealedRound = { readonly log: number; readonly leaves: number; readonly waitedMs: number; readonly size: number; readonly root: Buffer; readonly hasMore: boolean };

type SealCore = Pick<Core, 'store' | 'keys' | 'clock' | 'coreUrl'>;

/**
 * Gives the leaves that wait their places at the end of the tree, and signs the checkpoint, all in one transaction under the installation's one lock and from the log's one row: whoever
 * holds the lock seals, whoever dies loses it, and of two that believe they hold it the row lets one through. Undefined when another has it, or nothing waits. Nothing is told to anybody before
 * the commit, and the key store notes it before it is told.
 * @throws MastError `audit-log-behind`, `audit-log-broken`, `keys-missing`, `keys-mismatch`; StoreError
 */
export async function sealLeaves(core: SealCore): Promise<SealedRound | undefined> {
  const sealed = await core.store.tx({}, async (db) => {
    if ((await db.one(tryAuditLogLock, []))?.isHeld !== true) return undefined;
    const log = await openLog(db, core);
    await requireNotBehind(db, core, log);
    return sealInto(db, core, log, await loadTree(db, log.log, log.size, log.root));
  });
  if (sealed !== undefined) core.keys.auditLog.note(sealed.log, sealed);
  return sealed;
}

async function sealInto(db: Db, core: SealCore, { log, origin, key, size: oldSize }: OpenLog, tree: GrowingTree): Promise<SealedRound | undefined> {
  const leaves = await db.rows(takeUnsealedLeaves, [mostAtATime]);
  const [oldest] = leaves;
  if (oldest === undefined) return undefined;
  const tiles: FullTile[] = leaves.flatMap(({ leafHash }) => tree.add(leafHash));
  const [size, root, now] = [tree.size(), tree.root(), core.clock.now()];
  const text = writeCheckpoint({ origin, size, root });
  const note = writeNote({ text, signatures: [{ name: key.name, keyId: key.id, signature: core.keys.auditLog.sign(log, Buffer.from(text)) }] });
  if ((await db.run(advanceAuditLog, [log, oldSize, size, root])) !== 1) throw new MastError('audit-log-broken', { log, size: oldSize });
  await db.run(insertAuditEntries, [log, oldSize, leaves.map(({ month }) => month), leaves.map(({ leafId }) => leafId), leaves.map(({ leafHash }) => leafHash)]);
  if (tiles.length > 0) await db.run(insertAuditTiles, [log, tiles.map(({ level }) => level), tiles.map(({ tile }) => tile), tiles.map((tile) => tile.root), tiles.map(({ hashes }) => hashes)]);
  await db.run(insertAuditCheckpoint, [log, size, root, now, note]);
  return { log, leaves: leaves.length, waitedMs: now.getTime() - oldest.at.getTime(), size, root, hasMore: leaves.length === mostAtATime };
}
