import { argon2Sync } from 'node:crypto';

import { expect, test } from 'vitest';

import { hashPassword, verifyPassword } from './hash-password.ts';
import { limitConcurrency } from './limit-concurrency.ts';

test('a password fits its own hash and no other does; two hashes of one password differ', async () => {
  const phc = await hashPassword('correct horse battery');
  expect(phc).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
  expect(await verifyPassword('correct horse battery', phc)).toEqual({ fits: true, outdated: false });
  expect(await verifyPassword('correct horse batterY', phc)).toEqual({ fits: false, outdated: false });
  expect(await hashPassword('correct horse battery')).not.toBe(phc);
});

test('a password typed with composed and with separate accents is the same', async () => {
  const phc = await hashPassword('tŷ bach twt ŵyn'.normalize('NFC'));
  expect((await verifyPassword('tŷ bach twt ŵyn'.normalize('NFD'), phc)).fits).toBe(true);
});

test('without a hash nothing fits, after the same work', async () => {
  const took = async (phc: string | undefined): Promise<number> => {
    const times: number[] = [];
    for (let at = 0; at < 7; at += 1) {
      const start = performance.now();
      await verifyPassword('whatever it is', phc);
      times.push(performance.now() - start);
    }
    return times.toSorted((a, b) => a - b)[3] ?? 0;
  };
  expect((await verifyPassword('', undefined)).fits).toBe(false);
  const ratio = (await took(undefined)) / (await took(await hashPassword('something else')));
  // A look-up without hashing would be some ten thousand times quicker.
  expect(ratio).toBeGreaterThan(0.2);
});

test('a hash made with other parameters still fits, and says that it is outdated', async () => {
  const salt = Buffer.alloc(16, 7);
  const hash = argon2Sync('argon2id', { message: 'an older one', nonce: salt, memory: 8192, passes: 1, parallelism: 1, tagLength: 32 });
  const phc = `$argon2id$v=19$m=8192,t=1,p=1$${salt.toString('base64').replaceAll('=', '')}$${hash.toString('base64').replaceAll('=', '')}`;
  expect(await verifyPassword('an older one', phc)).toEqual({ fits: true, outdated: true });
});

test('what is no PHC string of argon2id is a broken promise, never a fit', async () => {
  await expect(verifyPassword('x', '$argon2i$v=19$m=8,t=1,p=1$AAAA$AAAA')).rejects.toMatchObject({ code: 'internal' });
});

test('at most so many hashes are under way, the next wait in their order, and too many are turned away', async () => {
  const inTurn = limitConcurrency(2, 2);
  const ends: (() => void)[] = [];
  const started: number[] = [];
  const results = [0, 1, 2, 3, 4].map((at) => inTurn(async () => {
    started.push(at);
    await new Promise<void>((resolve) => ends.push(resolve));
    return at;
  }));
  expect(await results[4]).toBeUndefined();
  expect(started).toEqual([0, 1]);
  while (started.length < 4 || ends.length > 0) {
    ends.shift()?.();
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect(await Promise.all(results.slice(0, 4))).toEqual([0, 1, 2, 3]);
});
