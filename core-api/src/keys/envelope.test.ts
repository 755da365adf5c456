import { createDecipheriv } from 'node:crypto';

import { expect, test } from 'vitest';

import { newSealingKey, openBytes, sealBytes } from './envelope.ts';

const bound = ['variant', 'row', 'organisation'];
const content = Buffer.from('Canaryna Sealed-Bond');

test('a seal is AES-256-GCM: 256 bits of key, a nonce of 96 bits of its own, a tag of 128, which OpenSSL opens by the book', () => {
  const key = newSealingKey();
  const [one, two] = [sealBytes(key, bound, content), sealBytes(key, bound, content)];
  expect([key.secret.length, one.length - content.length]).toEqual([32, 1 + 8 + 12 + 16]);
  const nonce = one.subarray(9, 21);
  expect(nonce.equals(two.subarray(9, 21))).toBe(false);
  const open = (secret: Buffer): Buffer => {
    const decipher = createDecipheriv('aes-256-gcm', secret, nonce, { authTagLength: 16 });
    decipher.setAAD(associated(one.subarray(0, 21)));
    decipher.setAuthTag(one.subarray(-16));
    return Buffer.concat([decipher.update(one.subarray(21, -16)), decipher.final()]);
  };
  expect(open(key.secret)).toEqual(content);
  expect(() => open(newSealingKey().secret)).toThrow();
});

test('a seal names its form and its key, so that both can be changed: a form or key that nobody knows is refused, an older key still opens', () => {
  const [old, current] = [newSealingKey(), newSealingKey()];
  const sealed = sealBytes(old, bound, content);
  const keyring = new Map([old, current].map((key) => [key.id.toString('hex'), key]));
  expect(openBytes((id) => keyring.get(id.toString('hex')), bound, sealed)).toEqual(content);
  expect(() => openBytes(() => undefined, bound, sealed)).toThrow(expect.objectContaining({ code: 'seal-broken' }));
  const another = Buffer.from(sealed);
  another[0] = 2;
  expect(() => openBytes((id) => keyring.get(id.toString('hex')), bound, another)).toThrow(expect.objectContaining({ code: 'seal-broken' }));
});

test('no two of 2,000 seals have one nonce', () => {
  const key = newSealingKey();
  const nonces = Array.from({ length: 2_000 }, () => sealBytes(key, bound, content).subarray(9, 21).toString('hex'));
  expect(new Set(nonces).size).toBe(nonces.length);
});

/** What stands under the tag beside the content: the header and what the content belongs to, as the source of `sealBytes` says. */
function associated(header: Buffer): Buffer {
  return Buffer.concat([header, Buffer.from(JSON.stringify(bound))]);
}
