import { createHash } from 'node:crypto';

import ssh2 from 'ssh2';

/** An ed25519 key pair: the private half in OpenSSH's own format, the public half as a line of authorized_keys. */
export type SshKey = { readonly privateKey: string; readonly publicKey: string };

/** One key of about 300 that ssh2 1.17 makes cannot be read again (measured: 20 of 6,000), so a few tries are always enough. */
const tries = 10;

/**
 * A fresh key pair, for a partner or a host; tried before it is given out, because ssh2 makes an unreadable one now and then. `make` is for tests.
 * @throws Error when none of ten could be read
 */
export function generateSshKey(make: () => { private: string; public: string } = () => ssh2.utils.generateKeyPairSync('ed25519')): SshKey {
  for (let tried = 0; tried < tries; tried += 1) {
    const pair = make();
    if (isReadable(pair.private) && isReadable(pair.public)) return { privateKey: pair.private, publicKey: pair.public };
  }
  throw new Error('no readable SSH key could be made');
}

function isReadable(key: string): boolean {
  return !(ssh2.utils.parseKey(key) instanceof Error);
}

/** The fingerprint of a key (either half) as `ssh-keygen -l` prints it: what a connector pins. */
export function sshFingerprint(key: string): string {
  return `SHA256:${createHash('sha256').update(parseSshKey(key).getPublicSSH()).digest('base64').replace(/=+$/, '')}`;
}

/** Throws TypeError, without the key, when it cannot be read. */
export function parseSshKey(key: string): ssh2.ParsedKey {
  const parsed = ssh2.utils.parseKey(key);
  if (parsed instanceof Error) throw new TypeError('not a readable SSH key');
  return parsed;
}
