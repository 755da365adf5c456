import { generateKeyPairSync, sign } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, test } from 'vitest';

import type { Checkpoint } from '../note/checkpoint.ts';
import { writeCheckpoint } from '../note/checkpoint.ts';
import { writeNote } from '../note/signed-note.ts';
import { verifierKey } from '../note/verifier-key.ts';
import { hashLeaf, rootOf } from '../tree/merkle.ts';
import { consistencyProof } from '../tree/proofs.ts';
import { judgeCheckpoint, writeRequest } from './add-checkpoint.ts';
import { openWitnessFolder } from './witness-folder.ts';

const origin = 'mast.example/log';
const pair = () => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return { key: verifierKey(origin, 'log', Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url')), privateKey };
};
const own = pair();
const other = pair();
const leaves = (size: number, fork = size): Buffer[] => Array.from({ length: size }, (_none, at) => hashLeaf(Buffer.from(at >= fork ? `forked ${at}` : `leaf ${at}`)));
const note = (all: readonly Buffer[], by = own, name = origin): string => {
  const text = writeCheckpoint({ origin: name, size: all.length, root: rootOf(all) });
  return writeNote({ text, signatures: [{ name: by.key.name, keyId: by.key.id, signature: sign(null, Buffer.from(text), by.privateKey) }] });
};
const proof = (from: number, all: readonly Buffer[]) => consistencyProof(from, all.length, async (low, high) => rootOf(all.slice(low, high)));
const at = (size: number): Checkpoint => ({ origin, size, root: rootOf(leaves(size)) });
const judge = (body: string, last?: Checkpoint) => judgeCheckpoint(body, [own.key], () => last);

test('what goes on from what was signed is signed; the first is taken as it comes', async () => {
  expect(judge(writeRequest(0, [], note(leaves(5))))).toMatchObject({ status: 200, checkpoint: { size: 5 } });
  expect(judge(writeRequest(5, await proof(5, leaves(9)), note(leaves(9))), at(5))).toMatchObject({ status: 200, checkpoint: { size: 9 } });
  expect(judge(writeRequest(5, [], note(leaves(5))), at(5))).toMatchObject({ status: 200 });
});

test('a fork, a roll back and another key are refused, each by the status of the protocol', async () => {
  const forked = leaves(9, 3);
  expect(judge(writeRequest(5, await proof(5, forked), note(forked)), at(5))).toEqual({ status: 422, isFork: true });
  expect(judge(writeRequest(5, await proof(5, leaves(9)), note(forked)), at(5))).toEqual({ status: 422, isFork: true });
  expect(judge(writeRequest(5, [], note(leaves(5, 3))), at(5))).toEqual({ status: 409, size: 5, isFork: true });
  expect(judge(writeRequest(4, await proof(4, leaves(5)), note(leaves(5))), at(9))).toEqual({ status: 409, size: 9, isFork: false });
  expect(judge(writeRequest(9, [], note(leaves(5))), at(9))).toEqual({ status: 400 });
  expect(judge(writeRequest(0, [], note(leaves(12))), at(9))).toEqual({ status: 409, size: 9, isFork: false });
  expect(judge(writeRequest(0, [], note(leaves(5), other)))).toEqual({ status: 403 });
  expect(judge(writeRequest(0, [], note(leaves(5)).replace(/\n5\n/, '\n6\n')))).toEqual({ status: 403 });
  expect(judge(writeRequest(0, [], note(leaves(5), own, 'another.example/log')))).toEqual({ status: 404 });
});

test('a proof that is empty, too long, cut or not asked for is refused', async () => {
  const whole = await proof(5, leaves(9));
  expect(judge(writeRequest(5, [], note(leaves(9))), at(5))).toMatchObject({ status: 422 });
  expect(judge(writeRequest(5, whole.slice(1), note(leaves(9))), at(5))).toMatchObject({ status: 422 });
  expect(judge(writeRequest(0, whole, note(leaves(9))))).toEqual({ status: 422, isFork: false });
  expect(judge(writeRequest(5, Array.from({ length: 64 }, () => rootOf([])), note(leaves(9))), at(5))).toEqual({ status: 400 });
  const good = writeRequest(0, [], note(leaves(5)));
  for (const bad of ['', 'old', good.replace('old 0', 'old 00'), good.replace('old 0', 'old -1'), good.replace('old 0', 'new 0'), good.replace('old 0\n', 'old 0\nAAAA\n'), good.slice(0, -1), good.replace('\n\n', '\n')]) expect(judge(bad), JSON.stringify(bad)).toEqual({ status: 400 });
});

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'mast-witness-'));
});
afterEach(() => { rmSync(dir, { recursive: true }); });

test('a witness’s folder remembers across openings, is one process’s at a time, and a file that it did not write stops it', () => {
  const folder = openWitnessFolder(join(dir, 'w'), 'witness.example/w1');
  expect(folder.last(origin)).toBeUndefined();
  folder.keep(at(5));
  folder.keep(at(9));
  folder.keepEvidence('a fork');
  expect(() => openWitnessFolder(join(dir, 'w'), 'witness.example/w1')).toThrow(expect.objectContaining({ code: 'witness-running' }));
  folder.close();
  // A process that was killed leaves its lock behind; no process has this number.
  writeFileSync(join(dir, 'w', 'lock'), '999999999', { mode: 0o600 });
  const again = openWitnessFolder(join(dir, 'w'), 'witness.example/w1');
  expect(again.key.bytes.equals(folder.key.bytes)).toBe(true);
  expect(again.last(origin)?.size).toBe(9);
  again.keep({ origin: 'other/log', size: 1, root: rootOf([]) });
  expect(again.last('other/log')?.size).toBe(1);
  again.close();
});

test('a checkpoint file that says nothing is a broken witness, not a new one', () => {
  const folder = openWitnessFolder(join(dir, 'w'), 'witness.example/w1');
  folder.keep(at(5));
  const name = readdirSync(join(dir, 'w')).find((one) => one.endsWith('.checkpoint')) ?? '';
  writeFileSync(join(dir, 'w', name), '', { mode: 0o600 });
  expect(() => folder.last(origin)).toThrow(expect.objectContaining({ code: 'witness-broken' }));
  folder.close();
});
