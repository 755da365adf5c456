import { expect, test } from 'vitest';

import { openUnderPassphrase, sealUnderPassphrase } from './passphrase-seal.ts';

const passphrase = 'a phrase of many words';

test('a pass phrase is stretched by argon2id, at the cost that the file names, under a salt of its own', () => {
  const heads = [1, 2].map(() => JSON.parse(sealUnderPassphrase(passphrase, Buffer.from('keys')).toString('latin1').split('\n')[0] ?? '') as Record<string, unknown>);
  // RFC 9106 section 4: 64 MiB and three passes at least.
  for (const head of heads) expect(head).toMatchObject({ memoryKib: 65_536, passes: 4, salt: expect.stringMatching(/^[0-9a-f]{32}$/) as string });
  expect(heads[0]?.['salt']).not.toBe(heads[1]?.['salt']);
});

test('a cost that was lowered in the file opens nothing, nor does another phrase; a short phrase seals nothing', () => {
  const sealed = sealUnderPassphrase(passphrase, Buffer.from('keys'));
  expect(openUnderPassphrase(passphrase, sealed).toString()).toBe('keys');
  const cheaper = Buffer.from(sealed.toString('latin1').replace('"passes":4', '"passes":2'), 'latin1');
  expect(() => openUnderPassphrase(passphrase, cheaper)).toThrow(expect.objectContaining({ code: 'key-backup-broken' }));
  expect(() => openUnderPassphrase(`${passphrase}.`, sealed)).toThrow(expect.objectContaining({ code: 'key-backup-broken' }));
  expect(() => sealUnderPassphrase('fifteen letters', Buffer.from('keys'))).toThrow(expect.objectContaining({ code: 'passphrase-too-short' }));
});
