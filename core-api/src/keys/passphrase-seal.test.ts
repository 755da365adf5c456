import { expect, test } from 'vitest';

import { openUnderPassphrase, sealUnderPassphrase } from './passphrase-seal.ts';

const passphrase = 'a phrase of many words';

// Stretching is meant to take its time; what a changed file opens is held by key-backup.test.ts.
test('a pass phrase is stretched by argon2id, at the cost that the file names, under a salt of its own', { timeout: 60_000 }, () => {
  const sealed = [1, 2].map(() => sealUnderPassphrase(passphrase, Buffer.from('keys')));
  const heads = sealed.map((one) => JSON.parse(one.toString('latin1').split('\n')[0] ?? '') as Record<string, unknown>);
  // RFC 9106 section 4: 64 MiB and three passes at least.
  for (const head of heads) expect(head).toMatchObject({ memoryKib: 65_536, passes: 4, salt: expect.stringMatching(/^[0-9a-f]{32}$/) as string });
  expect(heads[0]?.['salt']).not.toBe(heads[1]?.['salt']);
  expect(openUnderPassphrase(passphrase, sealed[0] ?? Buffer.alloc(0)).toString()).toBe('keys');
  expect(() => sealUnderPassphrase('fifteen letters', Buffer.from('keys'))).toThrow(expect.objectContaining({ code: 'passphrase-too-short' }));
});
