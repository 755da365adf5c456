import { createPrivateKey, createPublicKey, sign } from 'node:crypto';

import { expect, test } from 'vitest';

import { hashLeaf } from '../tree/merkle.ts';
import { isSignedBy, readSignedCheckpoint, writeCheckpoint } from './checkpoint.ts';
import { cosign, cosignedAt } from './cosignature.ts';
import { readNote, readSignatures, writeNote, writeSignature } from './signed-note.ts';
import { readVerifierKey, verifierKey, writeVerifierKey } from './verifier-key.ts';

/** From a fixed seed, as RFC 8410 wraps one. */
const pair = (seed: number) => {
  const key = createPrivateKey({ key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), Buffer.alloc(32, seed)]), format: 'der', type: 'pkcs8' });
  const bytes = Buffer.from(createPublicKey(key).export({ format: 'jwk' }).x ?? '', 'base64url');
  return { bytes, sign: (message: Buffer) => sign(null, message, key) };
};
const log = pair(1);
const logKey = verifierKey('mast.example/log', 'log', log.bytes);
const witness = pair(2);
const witnessKey = verifierKey('witness.example/w1', 'witness', witness.bytes);
const text = writeCheckpoint({ origin: 'mast.example/log', size: 7, root: hashLeaf(Buffer.from('a')) });
const note = writeNote({ text, signatures: [{ name: logKey.name, keyId: logKey.id, signature: log.sign(Buffer.from(text)) }] });

test('the signed note of the Go checksum database’s tests is right here, and is not under another text', () => {
  const key = readVerifierKey('PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW');
  if (key === undefined) throw new Error('key');
  const words = 'If you think cryptography is the answer to your problem,\nthen you don\'t know what your problem is.\n';
  const given = `${words}\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n`;
  const read = readNote(given);
  expect(read?.text).toBe(words);
  expect(read !== undefined && isSignedBy(read, key)).toBe(true);
  expect(read !== undefined && isSignedBy({ ...read, text: words.replace('problem', 'question') }, key)).toBe(false);
  expect(read === undefined ? '' : writeNote(read)).toBe(given);
  expect(writeVerifierKey(key)).toBe('PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW');
});

test('a verifier key with another id, type or length is none', () => {
  const good = writeVerifierKey(logKey);
  expect(readVerifierKey(good)?.type).toBe('log');
  expect(readVerifierKey(writeVerifierKey(witnessKey))?.type).toBe('witness');
  for (const bad of ['', 'a+b', good.replace('mast', 'nast'), good.slice(0, -8), `${good.split('+').slice(0, 2).join('+')}+AAAA`, ` +${good}`]) expect(readVerifierKey(bad), bad).toBeUndefined();
  expect(() => verifierKey('two words', 'log', log.bytes)).toThrow('verifier-key');
});

test('a checkpoint is read as it was written, signed by its log and by nobody else', () => {
  const read = readSignedCheckpoint(note);
  expect(read?.checkpoint).toMatchObject({ origin: 'mast.example/log', size: 7 });
  expect(read !== undefined && isSignedBy(read.note, logKey)).toBe(true);
  expect(read !== undefined && isSignedBy(read.note, verifierKey('mast.example/log', 'log', witness.bytes))).toBe(false);
  const [own] = read?.note.signatures ?? [];
  if (read === undefined || own === undefined) throw new Error('note');
  expect(isSignedBy({ ...read.note, signatures: [own, { ...own, signature: Buffer.alloc(64) }] }, logKey)).toBe(false);
  for (const bad of [note.replace('\n7\n', '\n07\n'), note.replace('\n7\n', '\n-7\n'), note.replace('\n7\n', '\n7\n\n'), text, `${text}\n`, note.slice(0, -1), note.replace('— ', '- '), note.replace('mast.example/log\n7', 'mast.example/log\n7\u0007'), note.replace('\n\n', '\nextension\n\n')]) {
    expect(readSignedCheckpoint(bad), JSON.stringify(bad)).toBeUndefined();
  }
});

test('a cosignature says when, and holds for that text, time and witness alone', () => {
  const seconds = 1_795_000_000;
  const line = cosign(text, seconds, witnessKey, witness.sign);
  expect(cosignedAt(text, line, witnessKey)?.toISOString()).toBe(new Date(seconds * 1000).toISOString());
  expect(cosignedAt(text.replace('\n7\n', '\n8\n'), line, witnessKey)).toBeUndefined();
  const later = { ...line, signature: Buffer.from(line.signature) };
  later.signature.writeBigUInt64BE(BigInt(seconds + 1));
  expect(cosignedAt(text, later, witnessKey)).toBeUndefined();
  expect(cosignedAt(text, line, verifierKey('witness.example/w2', 'witness', witness.bytes))).toBeUndefined();
  const [read] = readSignatures(writeSignature(line)) ?? [];
  expect(read !== undefined && cosignedAt(text, read, witnessKey) !== undefined).toBe(true);
});
