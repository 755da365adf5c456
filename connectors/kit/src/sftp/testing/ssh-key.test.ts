import ssh2 from 'ssh2';
import { expect, it } from 'vitest';

import { generateSshKey, parseSshKey } from './ssh-key.ts';

it('a key that cannot be read again is never given out', () => {
  const good = generateSshKey();
  const broken = { private: good.privateKey.replace(/\n.{20}/, '\nAAAA'), public: good.publicKey };
  expect(ssh2.utils.parseKey(broken.private)).toBeInstanceOf(Error);
  const made = [broken, broken, { private: good.privateKey, public: good.publicKey }];
  expect(generateSshKey(() => made.shift() ?? broken)).toEqual(good);
  expect(() => generateSshKey(() => broken)).toThrow('no readable SSH key');
});

it('a thousand keys can all be read', () => {
  for (let count = 0; count < 1_000; count += 1) expect(() => parseSshKey(generateSshKey().privateKey)).not.toThrow();
});
