import { expect, test } from 'vitest';

import { newTotpSecret, totpStep, totpUri } from './totp.ts';

/** RFC 6238 appendix B, SHA-1: the secret "12345678901234567890", the last six of its eight digits. */
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

test.each([[59, '287082', 1], [1_111_111_109, '081804', 37_037_036], [1_234_567_890, '005924', 41_152_263], [20_000_000_000, '353130', 666_666_666]])('at %i seconds the code is %s', (seconds, code, step) => {
  expect(totpStep(secret, code, new Date(seconds * 1000))).toBe(step);
});

test('a clock one step off either way is taken, two are not', () => {
  const at = (step: number): Date => new Date((41_152_263 + step) * 30_000);
  expect([-2, -1, 0, 1, 2].map((step) => totpStep(secret, '005924', at(step)))).toEqual([undefined, 41_152_263, 41_152_263, 41_152_263, undefined]);
});

test.each(['', '00592', '0059244', 'abcdef', '-05924', '００５９２４'])('what is not six digits is no code: %s', (code) => {
  expect(totpStep(secret, code, new Date(1_234_567_890_000))).toBeUndefined();
});

test('blanks between the digits, as apps show them, do not matter', () => {
  expect(totpStep(secret, '005 924', new Date(1_234_567_890_000))).toBe(41_152_263);
});

test('a new secret has 160 bits, and the app is told issuer and user', () => {
  expect(newTotpSecret()).toMatch(/^[A-Z2-7]{32}$/);
  expect(newTotpSecret()).not.toBe(newTotpSecret());
  expect(totpUri(secret, 'a@example.org')).toBe(`otpauth://totp/MAST:a%40example.org?issuer=MAST&secret=${secret}&algorithm=SHA1&digits=6&period=30`);
});
