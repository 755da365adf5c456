import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, expect, test } from 'vitest';

import type { AnswerWorld } from '../../../test/answer-world.ts';
import { answerWorld } from '../../../test/answer-world.ts';
import type { Core } from '../../core.ts';
import { appendLeaf } from '../append-leaf.ts';
import { askWitnesses } from '../log/ask-witnesses.ts';
import { openPublication } from '../log/open-publication.ts';
import { publishCheckpoint } from '../log/publish-checkpoint.ts';
import { readCheckpointUpTo } from '../log/read-checkpoint.ts';
import { sealLeaves } from '../log/seal-leaves.ts';
import { readSignedCheckpoint } from '../note/checkpoint.ts';
import { cosignedAt } from '../note/cosignature.ts';
import { rootOf } from '../tree/merkle.ts';

/** Two witnesses, each a process of its own, and the core that asks them. */
let world: AnswerWorld;
let core: Core;
let folder: string;
const errors: [string, unknown][] = [];
const witnesses: ChildProcess[] = [];
const mast = join(import.meta.dirname, '../../cli/mast.ts');

beforeAll(async () => {
  world = await answerWorld();
  folder = mkdtempSync(join(tmpdir(), 'mast-witnesses-'));
  await append(300);
  await sealLeaves(world.core);
  const [log] = await world.database.sql<{ verifier_key: string }>('select verifier_key from audit_log');
  const ports = [await freePort(), await freePort()];
  const keys = await Promise.all(ports.map((port, at) => startWitness(at, port, log?.verifier_key ?? '')));
  writeFileSync(join(folder, 'witnesses'), `# two partners\n${ports.map((port, at) => `http://127.0.0.1:${port}/ ${keys[at]}`).join('\n')}\n`);
  const publication = openPublication(join(folder, 'witnesses'), folder, fetch);
  core = { ...world.core, publication, log: { ...world.core.log, error: (event, fields) => void errors.push([event, fields]) } };
});
afterAll(async () => {
  for (const child of witnesses) child.kill('SIGKILL');
  await world.close();
  rmSync(folder, { recursive: true });
});

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function startWitness(at: number, port: number, logKey: string): Promise<string> {
  const child = spawn(process.execPath, [mast, 'witness', '--dir', join(folder, `w${at}`), '--name', `witness.example/w${at}`, '--log', logKey, '--port', String(port)], { stdio: ['ignore', 'pipe', 'ignore'] });
  witnesses[at] = child;
  let told = '';
  for await (const chunk of child.stdout) {
    told += String(chunk);
    if (told.includes('witness listening')) break;
  }
  return told.split('\n')[0] ?? '';
}

const append = (count: number): Promise<void> =>
  world.core.store.tx({ own: world.council.organisationId }, async (db) => {
    for (let at = 0; at < count; at += 1) await appendLeaf(db, world.core, { organisationId: world.council.organisationId }, { kind: 'teams-listed', payload: { teams: at } });
  });
const cosigned = async () => (await world.database.sql<{ size: string; witness: string }>('select size, witness from audit_cosignature order by size, witness')).map(({ size, witness }) => [Number(size), witness]);

test('both witnesses sign what goes on, with the time, and their signatures stand under the checkpoint and in the folder of write-once storage', async () => {
  await askWitnesses(core);
  await append(40);
  await sealLeaves(core);
  await askWitnesses(core);
  await askWitnesses(core);
  expect(await cosigned()).toEqual([[300, 'witness.example/w0'], [300, 'witness.example/w1'], [340, 'witness.example/w0'], [340, 'witness.example/w1']]);
  expect(errors).toEqual([]);
  const note = (await core.store.tx({}, (db) => readCheckpointUpTo(db, 1)))?.note ?? '';
  const read = readSignedCheckpoint(note)?.note;
  for (const { key } of core.publication?.witnesses ?? []) expect(read?.signatures.some((line) => cosignedAt(read.text, line, key) !== undefined), key.name).toBe(true);
  await publishCheckpoint(core);
  await publishCheckpoint(core);
  const files = readdirSync(folder).filter((name) => name.endsWith('.checkpoint'));
  expect(files).toEqual(['audit-log-1-000000000000340.checkpoint']);
  expect(readFileSync(join(folder, files[0] ?? ''), 'utf8')).toBe(note);
});

test('a witness that was killed goes on from what it had signed, and is caught up with when it is back', async () => {
  const [log] = await world.database.sql<{ verifier_key: string }>('select verifier_key from audit_log');
  const port = Number(new URL(core.publication?.witnesses[1]?.url ?? '').port);
  witnesses[1]?.kill('SIGKILL');
  await append(3);
  await sealLeaves(core);
  await expect.poll(async () => {
    await askWitnesses(core);
    return errors.map(([event]) => event);
  }).toContain('audit-witness-unreachable');
  await startWitness(1, port, log?.verifier_key ?? '');
  // What core remembers of it is lost: it asks, and is told.
  await world.database.sql(`delete from audit_cosignature where witness = 'witness.example/w1'`);
  await append(1);
  await sealLeaves(core);
  await askWitnesses(core);
  expect((await cosigned()).slice(-2)).toEqual([[344, 'witness.example/w0'], [344, 'witness.example/w1']]);
});

test('a forked log is refused by both, each of which keeps the evidence; what was signed before stands', async () => {
  errors.length = 0;
  const before = await cosigned();
  // A leaf is exchanged, and tree, checkpoint and log row are made to fit, with the log's own key: only who saw the log before can tell.
  await world.database.sql(`update audit_entry set leaf_hash = sha256('forged') where position = 343`);
  await world.database.sql('delete from audit_checkpoint where size = 344');
  const edge = await world.database.sql<{ leaf_hash: Buffer }>('select leaf_hash from audit_entry order by position');
  await world.database.sql('update audit_log set root = $1', [rootOf(edge.map(({ leaf_hash: hash }) => hash))]);
  core.keys.auditLog.note(1, { size: 0, root: Buffer.alloc(32) });
  await append(2);
  await sealLeaves(core);
  await askWitnesses(core);
  expect(errors).toEqual([
    ['audit-witness-refuses', { status: 422, size: 346 }],
    ['audit-witness-refuses', { status: 422, size: 346 }],
  ]);
  expect(await cosigned()).toEqual(before);
  for (const at of [0, 1]) expect(readdirSync(join(folder, `w${at}`)), `w${at}`).toContain('fork-1.txt');
});

test('a file of witnesses with a line that is none is refused by its number', () => {
  for (const [at, line] of ['http://partner.example witness', 'https://partner.example', `http://partner.example:80 ${'x'}`].entries()) {
    writeFileSync(join(folder, `bad${at}`), `# remark\n\n${line}\n`);
    expect(() => openPublication(join(folder, `bad${at}`), undefined, fetch), line).toThrow(expect.objectContaining({ code: 'configuration', internal: { witnessesLine: 3 } }));
  }
});
