import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';

import { MastError } from '../shared/mast-error.ts';
import type { KeyFolder } from './key-folder.ts';
import type { StandingFiles } from './standing-files.ts';

/** How far a log had come when the key store last heard of it. */
export type LogMark = { readonly size: number; readonly root: Buffer };

/** Ed25519 keys (RFC 8032) of the logs over the audit trail, and, outside the database, how far each had come. */
export type AuditLogKeys = {
  /** The log's public key, 32 bytes; undefined when it has none here. */
  publicKey(log: number): Buffer | undefined;
  /** Makes the key of a log that begins, unless it has one. Throws MastError `keys-missing` rather than make one where the store is not. */
  begin(log: number): Buffer;
  /** Signs a checkpoint's text, or a cosignature's. Throws MastError `keys-missing`. */
  sign(log: number, message: Buffer): Buffer;
  /** What was last noted; undefined for a log of which nothing was. Throws MastError `keys-mismatch` for a note that nobody here wrote. */
  mark(log: number): LogMark | undefined;
  /** Notes how far a log has come, durably, before it is told to anybody. */
  note(log: number, mark: LogMark): void;
};

const markForm = /^(\d{1,15}) ([A-Za-z0-9+/]{43}=)\n$/;

export function auditLogKeys(folder: KeyFolder, files: StandingFiles): AuditLogKeys {
  const known = new Map<number, KeyObject>();
  function keyOf(log: number): KeyObject | undefined {
    const stored = known.has(log) ? undefined : folder.read(keyFile(log));
    if (stored !== undefined) known.set(log, createPrivateKey({ key: stored, format: 'der', type: 'pkcs8' }));
    return known.get(log);
  }
  return {
    publicKey: (log) => publicBytes(keyOf(log)),
    begin(log) {
      if (keyOf(log) === undefined) {
        files.require();
        folder.create(keyFile(log), generateKeyPairSync('ed25519').privateKey.export({ format: 'der', type: 'pkcs8' }));
      }
      return publicBytes(keyOf(log)) ?? missing(log);
    },
    sign: (log, message) => sign(null, message, keyOf(log) ?? missing(log)),
    mark(log) {
      const stored = folder.read(markFile(log));
      if (stored === undefined) return undefined;
      const [, size, root = ''] = markForm.exec(stored.toString()) ?? [];
      if (size === undefined) throw new MastError('keys-mismatch', { changed: markFile(log) });
      return { size: Number(size), root: Buffer.from(root, 'base64') };
    },
    note(log, { size, root }) {
      folder.replace(markFile(log), Buffer.from(`${size} ${root.toString('base64')}\n`));
    },
  };
}

function publicBytes(key: KeyObject | undefined): Buffer | undefined {
  return key && Buffer.from(createPublicKey(key).export({ format: 'jwk' }).x ?? '', 'base64url');
}

function missing(log: number): never {
  throw new MastError('keys-missing', { missing: keyFile(log) });
}

function keyFile(log: number): string {
  return `audit-log/${log}.key`;
}

function markFile(log: number): string {
  return `audit-log/${log}.mark`;
}
