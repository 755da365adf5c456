import { afterEach, beforeEach, expect, test } from 'vitest';

import type { AnswerWorld } from '../../../test/answer-world.ts';
import { answerWorld } from '../../../test/answer-world.ts';
import { createStore } from '../../store/create-store.ts';
import { statement } from '../../store/statement.ts';
import { isSignedBy, readSignedCheckpoint } from '../note/checkpoint.ts';
import { readVerifierKey } from '../note/verifier-key.ts';
import { rootOf } from '../tree/merkle.ts';
import { appendLeaf } from '../append-leaf.ts';
import { sealLeaves } from './seal-leaves.ts';
import { startSealer } from './start-sealer.ts';

/** The server ends a session that says nothing within its transaction: the holder of the lock is gone. */
const diesSoon = statement<[]>()({ name: 'test-dies-soon', text: `set local idle_in_transaction_session_timeout = '1s'` });

let world: AnswerWorld;
beforeEach(async () => {
  world = await answerWorld();
});
afterEach(() => world.close());

const append = (count: number): Promise<void> =>
  world.core.store.tx({ own: world.council.organisationId }, async (db) => {
    for (let at = 0; at < count; at += 1) await appendLeaf(db, world.core, { organisationId: world.council.organisationId }, { kind: 'teams-listed', payload: { teams: at } });
  });
const entries = () => world.database.sql<{ position: string; leaf_hash: Buffer; own: Buffer; at: Date }>('select e.position, e.leaf_hash, l.leaf_hash as own, l.at from audit_entry e left join audit_leaf l using (month, leaf_id) order by position');
const checkpoints = () => world.database.sql<{ size: string; root: Buffer; note: string }>('select size, root, note from audit_checkpoint order by size');

test('leaves get their places in the order of their time, under a checkpoint that the log’s key signed', async () => {
  await append(3);
  await append(300);
  expect(await sealLeaves(world.core)).toMatchObject({ log: 1, leaves: 303, size: 303, hasMore: false });
  expect(await sealLeaves(world.core)).toBeUndefined();
  await append(1);
  await sealLeaves(world.core);
  const all = await entries();
  expect(all.map(({ position }) => Number(position))).toEqual(Array.from({ length: 304 }, (_none, at) => at));
  expect(all.every(({ leaf_hash: sealed, own }) => sealed.equals(own))).toBe(true);
  expect(all.map(({ at }) => at.getTime())).toEqual(all.map(({ at }) => at.getTime()).toSorted((a, b) => a - b));
  const [log] = await world.database.sql<{ origin: string; verifier_key: string }>('select origin, verifier_key from audit_log');
  expect(log?.origin).toBe('127.0.0.1:4300/v1/audit-log/1');
  const key = readVerifierKey(log?.verifier_key ?? '');
  const signed = (await checkpoints()).map((row) => ({ row, read: readSignedCheckpoint(row.note) }));
  expect(signed.map(({ read }) => read?.checkpoint.size)).toEqual([303, 304]);
  for (const { row, read } of signed) {
    expect(key !== undefined && read !== undefined && isSignedBy(read.note, key)).toBe(true);
    expect(read?.checkpoint.root.equals(rootOf(all.slice(0, Number(row.size)).map(({ leaf_hash: hash }) => hash)))).toBe(true);
    expect(read?.checkpoint.root.equals(row.root)).toBe(true);
  }
  expect(await world.database.sql('select level, tile::int from audit_tile')).toEqual([{ level: 0, tile: 0 }]);
  expect(await world.database.sql('select 1 from audit_unsealed')).toEqual([]);
});

test('a leaf that commits after later ones were sealed is sealed next, and none is passed over', async () => {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  let begun = false;
  const late = world.core.store.tx({ own: world.council.organisationId }, async (db) => {
    await appendLeaf(db, world.core, { organisationId: world.council.organisationId }, { kind: 'teams-listed', payload: { teams: 77 } });
    begun = true;
    await held;
  });
  await expect.poll(() => begun).toBe(true);
  await append(5);
  expect(await sealLeaves(world.core)).toMatchObject({ leaves: 5 });
  release();
  await late;
  expect(await sealLeaves(world.core)).toMatchObject({ leaves: 1, size: 6 });
  expect((await world.database.sql('select 1 from audit_leaf l where not exists (select from audit_entry e where e.leaf_id = l.leaf_id)')).length).toBe(0);
});

test('of six that seal at once one gets to, while leaves keep coming: one line of checkpoints, no place twice', async () => {
  const stores = Array.from({ length: 6 }, () => createStore({ connectionString: world.database.appUrl, max: 1 }));
  let more = true;
  const writing = (async () => {
    for (let round = 0; round < 12; round += 1) await Promise.all([append(2), append(3), append(1)]);
    more = false;
  })();
  const sealing = stores.map(async (store) => {
    let last = true;
    while (more || last) {
      last = more;
      await sealLeaves({ ...world.core, store });
    }
  });
  await Promise.all([writing, ...sealing]);
  while ((await sealLeaves(world.core)) !== undefined);
  await Promise.all(stores.map((store) => store.close()));
  const all = await entries();
  expect(all.map(({ position }) => Number(position))).toEqual(Array.from({ length: 72 }, (_none, at) => at));
  for (const { size, root } of await checkpoints()) expect(root.equals(rootOf(all.slice(0, Number(size)).map(({ leaf_hash: hash }) => hash))), size).toBe(true);
});

test('a sealer that dies in the middle leaves nothing behind, and another takes over', async () => {
  await append(4);
  const dying = createStore({ connectionString: world.database.appUrl, max: 1 });
  let isHeld = false;
  let lose = (): void => undefined;
  const lost = new Promise<void>((resolve) => (lose = resolve));
  void sealLeaves({
    ...world.core,
    store: { ...dying, tx: (context, work) => dying.tx(context, async (db) => {
      const value = await work(db);
      await db.run(diesSoon, []);
      isHeld = true;
      await lost;
      return value;
    }) },
  }).catch(() => undefined);
  await expect.poll(() => isHeld).toBe(true);
  await expect.poll(async () => (await sealLeaves(world.core))?.size, { timeout: 20_000 }).toBe(4);
  lose();
  await dying.close();
  expect(await checkpoints()).toHaveLength(1);
});

test('a database that was put back is not signed on from: its next checkpoint would be a fork', async () => {
  await append(4);
  await sealLeaves(world.core);
  await world.database.sql('create table kept as select * from audit_log; create table kept_points as select * from audit_checkpoint');
  await append(2);
  await sealLeaves(world.core);
  await world.database.sql('delete from audit_log; insert into audit_log select * from kept; delete from audit_checkpoint; insert into audit_checkpoint select * from kept_points; delete from audit_entry where position >= 4');
  await append(2);
  await expect(sealLeaves(world.core)).rejects.toMatchObject({ code: 'audit-log-behind', internal: { size: 4, known: 6 } });
  expect(await checkpoints()).toHaveLength(1);
});

test('a log never changes its key: one that is lost or another stops the sealing, not the answering', async () => {
  await append(1);
  await sealLeaves(world.core);
  await append(1);
  const { auditLog } = world.core.keys;
  const without = { ...world.core, keys: { ...world.core.keys, auditLog: { ...auditLog, publicKey: () => undefined } } };
  await expect(sealLeaves(without)).rejects.toMatchObject({ code: 'keys-missing' });
  const other = { ...world.core, keys: { ...world.core.keys, auditLog: { ...auditLog, publicKey: () => Buffer.alloc(32, 9) } } };
  await expect(sealLeaves(other)).rejects.toMatchObject({ code: 'keys-mismatch' });
  await append(1);
  expect(await sealLeaves(world.core)).toMatchObject({ size: 3 });
});

test('the sealer of a running service seals what comes, tells its lag, and stops', async () => {
  const gauges = new Map<`mast_${string}`, number>();
  const sealer = startSealer({ ...world.core, gauges });
  await append(2);
  await expect.poll(() => gauges.get('mast_audit_log_size')).toBe(2);
  expect(gauges.get('mast_audit_sealing_failed')).toBe(0);
  await sealer.stop();
});

test('the service’s role cannot rewrite the log: no entry, tile, checkpoint or cosignature is changed or taken out', async () => {
  await append(1);
  await sealLeaves(world.core);
  const rights = await world.database.sql<{ table_name: string; privilege_type: string }>(
    `select table_name, privilege_type from information_schema.role_table_grants where grantee = 'mast_app' and table_name in ('audit_log', 'audit_entry', 'audit_tile', 'audit_checkpoint', 'audit_cosignature') and privilege_type not in ('SELECT', 'INSERT')`);
  expect(rights).toEqual([]);
  const columns = await world.database.sql<{ column_name: string }>(`select column_name from information_schema.column_privileges where grantee = 'mast_app' and table_name = 'audit_log' and privilege_type = 'UPDATE' order by 1`);
  expect(columns.map(({ column_name: name }) => name)).toEqual(['root', 'size']);
});
