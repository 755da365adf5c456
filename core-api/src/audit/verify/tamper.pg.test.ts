import { generateKeyPairSync, sign } from 'node:crypto';

import { afterAll, beforeAll, expect, test } from 'vitest';

import type { AnswerWorld } from '../../../test/answer-world.ts';
import { answerWorld } from '../../../test/answer-world.ts';
import { auditSession } from '../../store/audit-session.ts';
import { appendLeaf } from '../append-leaf.ts';
import { commitTo, leafHash } from '../leaf-hash.ts';
import type { ReadReceipt } from '../log/prove-receipt.ts';
import { sealLeaves } from '../log/seal-leaves.ts';
import { writeCheckpoint } from '../note/checkpoint.ts';
import { writeNote } from '../note/signed-note.ts';
import { verifierKey, writeVerifierKey } from '../note/verifier-key.ts';
import { growTree } from '../tree/growing-tree.ts';
import { databaseSource } from './database-source.ts';
import type { FindingKind } from './findings.ts';
import { findingKinds } from './findings.ts';
import type { AuditReport } from './verify-audit.ts';
import { verifyAudit } from './verify-audit.ts';

/**
 * Ten ways to falsify the trail, by somebody who may do anything in the database and has no key store. Each begins from the same clean log of 603 leaves under four checkpoints, and does its best: where a falsification can be made to fit, it is.
 */
let world: AnswerWorld;
const sizes = [300, 560, 600, 603];

beforeAll(async () => {
  world = await answerWorld();
  let done = 0;
  for (const size of sizes) {
    await append(size - done);
    await sealLeaves(world.core);
    done = size;
  }
  const tables = ['audit_leaf', 'audit_log', 'audit_unsealed', 'audit_entry', 'audit_tile', 'audit_checkpoint'];
  for (const table of tables) await sql(`create table clean_${table} as select * from ${table}`);
});
afterAll(() => world.close());

const sql = <Row extends Record<string, unknown>>(text: string, values: readonly unknown[] = []): Promise<Row[]> => world.database.sql<Row>(text, values);
const append = (count: number): Promise<void> =>
  world.core.store.tx({ own: world.council.organisationId }, async (db) => {
    for (let at = 0; at < count; at += 1) await appendLeaf(db, world.core, { organisationId: world.council.organisationId }, { kind: 'teams-listed', payload: { teams: at } });
  });

async function restore(): Promise<void> {
  for (const table of ['audit_leaf', 'audit_log', 'audit_unsealed', 'audit_entry', 'audit_tile', 'audit_checkpoint']) await sql(`delete from ${table}`);
  for (const table of ['audit_leaf', 'audit_log', 'audit_unsealed', 'audit_entry', 'audit_tile', 'audit_checkpoint']) await sql(`insert into ${table} select * from clean_${table}`);
}

/** As `mast audit verify` does, with the key store at hand. */
async function verify(keysFolder?: string, receipts: readonly ReadReceipt[] = []): Promise<AuditReport> {
  const { keys } = world.core;
  return auditSession(world.database.ownerUrl, (session) =>
    verifyAudit({
      source: databaseSource(session),
      outside: ({ log, origin }) => ({ key: verifierKey(origin, 'log', keys.auditLog.publicKey(log) ?? Buffer.alloc(0)), mark: keys.auditLog.mark(log), published: [], witnesses: [] }),
      keys,
      keysFolder,
      expected: [1],
      receipts,
      onProgress: () => undefined,
    }));
}
const kindsOf = ({ findings }: AuditReport): FindingKind[] => (Object.keys(findingKinds) as FindingKind[]).filter((kind) => findings.count(kind) > 0);

/** Everything that is worked out from the entries, anew, as somebody would who has no key of the log: signed by a key of theirs. */
async function refit(signer: 'none' | 'own-key' = 'none'): Promise<void> {
  const rows = await sql<{ leaf_hash: Buffer }>('select leaf_hash from audit_entry order by position');
  const tree = growTree();
  await sql('delete from audit_tile');
  const roots = new Map<number, Buffer>();
  for (const { leaf_hash: hash } of rows) {
    for (const tile of tree.add(hash)) await sql('insert into audit_tile values (1, $1, $2, $3, $4)', [tile.level, tile.tile, tile.root, tile.hashes]);
    roots.set(tree.size(), tree.root());
  }
  await sql('update audit_log set size = $1, root = $2', [tree.size(), tree.root()]);
  const [log] = await sql<{ origin: string }>('select origin from audit_log');
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const key = verifierKey(log?.origin ?? '', 'log', Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url'));
  for (const [size, root] of roots) {
    const text = writeCheckpoint({ origin: key.name, size, root });
    const note = writeNote({ text, signatures: [{ name: key.name, keyId: key.id, signature: sign(null, Buffer.from(text), privateKey) }] });
    await sql(signer === 'own-key' ? 'update audit_checkpoint set root = $2, note = $3 where size = $1' : 'update audit_checkpoint set root = $2 where size = $1 and $3::text is not null', [size, root, note]);
  }
  if (signer === 'own-key') await sql('update audit_log set verifier_key = $1', [writeVerifierKey(key)]);
}

type Tamper = { readonly name: string; readonly as: FindingKind; readonly by: () => Promise<unknown> };
const leafAt = `(select leaf_id from audit_entry where position = `;
const tampers: readonly Tamper[] = [
  { name: 'edit: another kind of act in a leaf', as: 'leaf-changed', by: () => sql(`update audit_leaf set kind = 'users-listed', header = replace(header, 'teams-listed', 'users-listed') where leaf_id = ${leafAt} 17)`) },
  {
    name: 'edit, made to fit: the leaf’s hash, its place, tiles and roots all worked out anew',
    as: 'signature-wrong',
    by: async () => {
      const [row] = await sql<{ leaf_id: string; header: string; commitment: Buffer }>(`select leaf_id, header, commitment from audit_leaf where leaf_id = ${leafAt} 17)`);
      const header = (row?.header ?? '').replace('teams-listed', 'users-listed');
      const hash = leafHash(header, row?.commitment ?? Buffer.alloc(32));
      await sql(`update audit_leaf set kind = 'users-listed', header = $2, leaf_hash = $3 where leaf_id = $1`, [row?.leaf_id, header, hash]);
      await sql('update audit_entry set leaf_hash = $2 where leaf_id = $1', [row?.leaf_id, hash]);
      await refit();
    },
  },
  { name: 'delete: a leaf is taken out of the trail', as: 'leaf-missing', by: () => sql(`delete from audit_leaf where leaf_id = ${leafAt} 301)`) },
  {
    name: 'delete, made to fit: the places after it move up',
    as: 'signature-wrong',
    by: async () => {
      await sql(`delete from audit_leaf where leaf_id = ${leafAt} 301)`);
      await sql('delete from audit_entry where position = 301');
      await sql('create table moved as select log, position - 1 as position, month, leaf_id, leaf_hash from audit_entry where position > 301');
      await sql('delete from audit_entry where position > 301');
      await sql('insert into audit_entry select * from moved; drop table moved');
      await refit();
    },
  },
  { name: 'insert: a leaf that was never sealed', as: 'leaf-unsealed', by: () => sql(`insert into audit_leaf select month, gen_random_uuid(), at, kind, organisation_id, account_id, declaration_id, header, commitment, leaf_hash, sealed from audit_leaf where leaf_id = ${leafAt} 5)`) },
  {
    name: 'insert, put on the list: it is sealed, but nobody without the audit key can write what is under its seal',
    as: 'payload-changed',
    by: async () => {
      await insertForged(new Date());
      await sealLeaves({ ...world.core, keys: { ...world.core.keys, auditLog: { ...world.core.keys.auditLog, note: () => undefined } } });
    },
  },
  { name: 'reorder: two leaves change places', as: 'root-differs', by: async () => {
    await sql('create table swapped as select log, case position when 7 then 8 else 7 end as position, month, leaf_id, leaf_hash from audit_entry where position in (7, 8)');
    await sql('delete from audit_entry where position in (7, 8)');
    await sql('insert into audit_entry select * from swapped; drop table swapped');
  } },
  { name: 'truncate tail: the last leaves, places and checkpoints are cut off and the log’s row put back', as: 'log-shortened', by: async () => {
    await sql('delete from audit_leaf where leaf_id in (select leaf_id from audit_entry where position >= 560)');
    await sql('delete from audit_entry where position >= 560; delete from audit_checkpoint where size > 560');
    await sql('update audit_log set size = 560, root = (select root from audit_checkpoint where size = 560)');
  } },
  { name: 'fork: the tail is another, signed by the log’s own key', as: 'checkpoint-forked', by: async () => {
    await sql('delete from audit_leaf where leaf_id in (select leaf_id from audit_entry where position >= 600)');
    await sql('delete from audit_entry where position >= 600; delete from audit_checkpoint where size > 600');
    await sql('update audit_log set size = 600, root = (select root from audit_checkpoint where size = 600)');
    await append(5);
    await sealLeaves({ ...world.core, keys: { ...world.core.keys, auditLog: { ...world.core.keys.auditLog, mark: () => undefined, note: () => undefined } } });
  } },
  { name: 'replayed checkpoint: an older one in the place of the last', as: 'signature-wrong', by: () => sql('update audit_checkpoint set (root, note) = (select root, note from audit_checkpoint where size = 300) where size = 603') },
  { name: 'replayed checkpoint: all after an older one are taken away', as: 'position-gap', by: () => sql('delete from audit_checkpoint where size > 300') },
  { name: 'key swap: everything signed anew, by a key that the log’s row now names', as: 'key-changed', by: () => refit('own-key') },
  { name: 'back-dated clock: a leaf that says it is of last month', as: 'clock-back-dated', by: async () => {
    await insertForged(new Date(Date.now() - 40 * 86_400_000));
    await sealLeaves({ ...world.core, keys: { ...world.core.keys, auditLog: { ...world.core.keys.auditLog, note: () => undefined } } });
  } },
  { name: 'back-dated clock: a checkpoint that says it is older than its leaves', as: 'clock-back-dated', by: () => sql(`update audit_checkpoint set sealed_at = sealed_at - interval '1 day' where size = 600`) },
  { name: 'back-dated clock: a leaf’s column alone', as: 'leaf-changed', by: () => sql(`update audit_leaf set at = at - interval '1 hour' where leaf_id = ${leafAt} 200)`) },
  { name: 'payload swap: two leaves exchange what is under their seals', as: 'payload-changed', by: () => sql(`update audit_leaf l set sealed = o.sealed from audit_leaf o where (l.leaf_id = ${leafAt} 3) and o.leaf_id = ${leafAt} 4)) or (l.leaf_id = ${leafAt} 4) and o.leaf_id = ${leafAt} 3))`) },
  { name: 'tile: a stored hash is another', as: 'tile-differs', by: () => sql('update audit_tile set hashes = set_byte(hashes, 77, (get_byte(hashes, 77) + 1) % 256) where tile = 1') },
  { name: 'everything is gone', as: 'log-shortened', by: () => sql('delete from audit_leaf; delete from audit_entry; delete from audit_tile; delete from audit_checkpoint; delete from audit_log') },
];

/** A leaf whose header, commitment and hash fit each other, in the trail and on the list; what is under its seal is made up, since nobody has the audit key. */
async function insertForged(at: Date): Promise<void> {
  const leafId = crypto.randomUUID();
  const period = at.toISOString().slice(0, 7);
  const header = JSON.stringify({ version: 1, leafId, at: at.toISOString(), kind: 'teams-listed', organisationId: world.council.organisationId, accountId: null, clientId: null, declarationId: null });
  const commitment = commitTo(Buffer.alloc(32, 1), '{"teams":1}');
  const hash = leafHash(header, commitment);
  await sql('insert into audit_leaf values ($1, $2, $3, $4, $5, null, null, $6, $7, $8, $9)', [`${period}-01`, leafId, at, 'teams-listed', world.council.organisationId, header, commitment, hash, Buffer.alloc(60, 7)]);
  await sql('insert into audit_unsealed values ($1, $2, $3, $4)', [at, leafId, `${period}-01`, hash]);
}

test('a clean log gives no finding, again and again, also with leaves that wait and while more are sealed', async () => {
  for (let round = 0; round < 3; round += 1) {
    const report = await verify();
    expect([report.findings.told, report.findings.exitCode()]).toEqual([[], 0]);
    expect(report.counts).toMatchObject({ logs: 1, leaves: 603, checkpoints: 4, tiles: 2, payloadsErased: 0, payloadsUnread: 0, waiting: 0 });
  }
  await append(3);
  const report = await verify();
  expect([report.findings.told, report.counts.waiting]).toEqual([[], 3]);
  await restore();
});

test('ten classes of tampering are in the table, each by name', () => {
  const classes = ['edit', 'delete', 'insert', 'reorder', 'truncate tail', 'fork', 'replayed checkpoint', 'key swap', 'back-dated clock', 'payload swap'];
  expect(classes.filter((one) => !tampers.some(({ name }) => name.startsWith(one)))).toEqual([]);
});

test.each(tampers)('flagged — $name', async ({ as, by }) => {
  await restore();
  await by();
  const report = await verify();
  expect(kindsOf(report)).toContain(as);
  expect(report.findings.exitCode()).toBe(findingKinds[kindsOf(report)[0] ?? as].exitCode);
  await restore();
  expect(kindsOf(await verify())).toEqual([]);
});

test('threads find what one finds, and one that cannot open the keys ends the run', async () => {
  const { keysFolder } = world.database;
  expect([await verify(), await verify(keysFolder)].map(({ findings, counts }) => [findings.told, counts])).toEqual(Array(2).fill([[], expect.objectContaining({ leaves: 603, payloadsErased: 0, payloadsUnread: 0 })]));
  await sql(`update audit_leaf set kind = 'users-listed' where leaf_id = ${leafAt} 17)`);
  await sql(`update audit_leaf set sealed = '' where leaf_id = ${leafAt} 200)`);
  await sql(`update audit_leaf set sealed = '\\x00' where leaf_id in (select leaf_id from audit_entry where position between 400 and 430)`);
  const [here, threads] = [await verify(), await verify(keysFolder)];
  expect(kindsOf(here)).toEqual(['leaf-changed', 'payload-changed', 'payload-missing']);
  expect([threads.findings.told, threads.counts, threads.findings.count('payload-changed')]).toEqual([here.findings.told, here.counts, 31]);
  await expect(verify(`${keysFolder}-not-there`)).rejects.toThrow();
  await restore();
});

test('a receipt is kept by the leaf that it is of alone, sealed or waiting: one with its id and another hash keeps none', async () => {
  await append(1);
  const leaves = await sql<{ id: string; hash: Buffer }>(`(select leaf_id as id, leaf_hash as hash from audit_entry where position = 5) union all select leaf_id, leaf_hash from audit_unsealed`);
  const receipts = leaves.map(({ id, hash }) => ({ iat: 0, organisationId: world.council.organisationId, leaf: { id, hash: Buffer.from(hash) }, promise: { includeBy: new Date().toISOString() } }));
  const others = receipts.map((receipt) => ({ ...receipt, leaf: { ...receipt.leaf, hash: Buffer.alloc(32, 1) } }));
  expect(leaves).toHaveLength(2);
  expect((await verify(undefined, receipts)).findings.told).toEqual([]);
  expect((await verify(undefined, [...others, ...receipts])).findings.told.map(({ kind, at }) => `${kind} ${at}`)).toEqual(leaves.map(({ id }) => `receipt-not-kept leaf ${id}`));
  await restore();
});

test('a month whose audit key was destroyed leaves every leaf and proof valid: its payloads are erased, nothing is found', async () => {
  const { keys } = world.core;
  const report = await auditSession(world.database.ownerUrl, (session) =>
    verifyAudit({
      source: databaseSource(session),
      outside: () => ({ key: undefined, mark: keys.auditLog.mark(1), published: [], witnesses: [] }),
      keys: { ...keys, hasAuditKey: () => false },
      expected: [1],
      receipts: [],
      onProgress: () => undefined,
    }));
  expect([report.findings.told, report.counts.payloadsErased]).toEqual([[], 603]);
});

test('every kind of finding has an exit code of its own, which no shell uses', () => {
  const codes = Object.values(findingKinds).map(({ exitCode }) => exitCode);
  expect(new Set(codes).size).toBe(codes.length);
  expect(Math.min(...codes) > 2 && Math.max(...codes) < 126).toBe(true);
});
