import { createPrivateKey, createPublicKey, generateKeyPairSync, hash, sign } from 'node:crypto';
import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

import { openKeyFolder } from '../../keys/key-folder.ts';
import { MastError } from '../../shared/mast-error.ts';
import type { Checkpoint } from '../note/checkpoint.ts';
import { readCheckpoint, writeCheckpoint } from '../note/checkpoint.ts';
import type { VerifierKey } from '../note/verifier-key.ts';
import { verifierKey } from '../note/verifier-key.ts';

/** What a witness keeps: its key, and the last checkpoint that it signed for each log. */
export type WitnessFolder = {
  readonly key: VerifierKey;
  sign(message: Buffer): Buffer;
  /** Throws MastError `witness-broken` for a file that it did not write: to begin anew would let a log fork. */
  last(origin: string): Checkpoint | undefined;
  /** Durable before it returns. */
  keep(checkpoint: Checkpoint): void;
  /** Keeps what proves that a log forked, as it came; so many and no more. */
  keepEvidence(body: string): void;
  close(): void;
};

/** Kept at most: one proves it. */
const maxEvidence = 100;

/** Opens the folder of a witness for this process alone, or makes it, with a new key. Throws MastError `witness-running` while another process has it. */
export function openWitnessFolder(path: string, name: string): WitnessFolder {
  const folder = openKeyFolder(path, true);
  lock(join(path, 'lock'));
  const secret = createPrivateKey({ key: folder.read('key') ?? folder.create('key', generateKeyPairSync('ed25519').privateKey.export({ format: 'der', type: 'pkcs8' })), format: 'der', type: 'pkcs8' });
  const bytes = Buffer.from(createPublicKey(secret).export({ format: 'jwk' }).x ?? '', 'base64url');
  const fileOf = (origin: string): string => `${hash('sha256', origin).slice(0, 32)}.checkpoint`;
  return {
    key: verifierKey(name, 'witness', bytes),
    sign: (message) => sign(null, message, secret),
    last(origin) {
      const stored = folder.read(fileOf(origin));
      const checkpoint = stored === undefined ? undefined : readCheckpoint(stored.toString());
      if (stored !== undefined && checkpoint?.origin !== origin) throw new MastError('witness-broken', { file: fileOf(origin) });
      return checkpoint;
    },
    keep: (checkpoint) => { folder.replace(fileOf(checkpoint.origin), Buffer.from(writeCheckpoint(checkpoint))); },
    keepEvidence(body) {
      for (let at = 1; at <= maxEvidence; at += 1) {
        if (folder.read(`fork-${at}.txt`)?.equals(Buffer.from(body)) === true) return;
        if (!folder.exists(`fork-${at}.txt`)) {
          folder.create(`fork-${at}.txt`, Buffer.from(body));
          return;
        }
      }
    },
    close: () => { rmSync(join(path, 'lock'), { force: true }); },
  };
}

/** Two processes on one folder could each sign another future. A lock whose process is gone is taken over. */
function lock(path: string): void {
  for (const isLast of [false, true]) {
    try {
      const file = openSync(path, 'wx', 0o600);
      writeSync(file, String(process.pid));
      closeSync(file);
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const holder = Number(readFileSync(path, 'utf8'));
      if (isLast || isRunning(holder)) throw new MastError('witness-running', { process: holder });
      rmSync(path);
    }
  }
}

function isRunning(id: number): boolean {
  try {
    return id > 0 && process.kill(id, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
