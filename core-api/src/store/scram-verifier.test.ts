import { createHash, createHmac } from 'node:crypto';

import { expect, test } from 'vitest';

import { scramVerifier } from './scram-verifier.ts';

/** The exchange printed in RFC 7677 section 3: user `user`, password `pencil`. */
const nonce = 'rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0';
const salt = 'W22ZaJ0SNY7soEsUEjb6gQ==';
const authMessage = `n=user,r=rOprNGfwEbeRWgbNEkqO,r=${nonce},s=${salt},i=4096,c=biws,r=${nonce}`;
const clientProof = Buffer.from('dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ=', 'base64');
const serverSignature = '6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=';

test('the verifier accepts the client and signs as the server of RFC 7677', () => {
  const [, head, keys] = /^SCRAM-SHA-256\$(.*)\$(.*)$/.exec(scramVerifier('pencil', Buffer.from(salt, 'base64'))) ?? [];
  expect(head).toBe(`4096:${salt}`);
  const [storedKey = '', serverKey = ''] = keys?.split(':') ?? [];
  expect(createHmac('sha256', Buffer.from(serverKey, 'base64')).update(authMessage).digest('base64')).toBe(serverSignature);
  const clientSignature = createHmac('sha256', Buffer.from(storedKey, 'base64')).update(authMessage).digest();
  const clientKey = clientProof.map((byte, at) => byte ^ (clientSignature[at] ?? 0));
  expect(createHash('sha256').update(clientKey).digest('base64')).toBe(storedKey);
});

test('the same password gives another verifier each time', () => {
  expect(scramVerifier('pencil')).not.toBe(scramVerifier('pencil'));
});
