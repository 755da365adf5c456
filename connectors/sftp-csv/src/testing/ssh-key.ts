import { createHash } from 'node:crypto';

import ssh2 from 'ssh2';

/** An ed25519 key pair: the private half in OpenSSH's own format, the public half as a line of authorized_keys. */
export type SshKey = { readonly privateKey: string; readonly publicKey: string };

/** A fresh key pair, for a partner or a host. */
export function generateSshKey(): SshKey {
  const pair = ssh2.utils.generateKeyPairSync('ed25519');
  return { privateKey: pair.private, publicKey: pair.public };
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
