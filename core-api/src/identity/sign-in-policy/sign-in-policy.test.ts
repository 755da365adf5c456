import { expect, test } from 'vitest';

import { usableFactors } from './sign-in-policy.ts';

const app = { kind: 'totp' } as const;
const key = { kind: 'passkey' } as const;

test.each([
  ['both kinds, both held: both', ['totp', 'passkey'], [app, key], [app, key]],
  ['passkeys alone, both held: the passkey', ['passkey'], [app, key], [key]],
  ['passkeys alone, an app alone held: the app, or nobody could come in to add a passkey', ['passkey'], [app], [app]],
  ['apps alone, a passkey alone held: the passkey', ['totp'], [key], [key]],
  ['apps alone, both held: the app', ['totp'], [key, app], [app]],
  ['nothing held: nothing', ['totp'], [], []],
] as const)('%s', (_what, factors, held, usable) => {
  expect(usableFactors({ factors }, held)).toEqual(usable);
});
