import type { Argon2Parameters } from 'node:crypto';
import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';

import { MastError } from '../../shared/mast-error.ts';
import { limitConcurrency } from './limit-concurrency.ts';

/** Argon2id at the first of OWASP's minimum settings (Password Storage Cheat Sheet, 2024): 19 MiB, two passes, one lane. A change here is taken over at each next sign-in. */
const current = { memory: 19_456, passes: 2, parallelism: 1 } as const;
/** Bytes of salt and of hash: RFC 9106 section 3.1 recommends 16 and allows 32. */
const saltBytes = 16;
const hashBytes = 32;
/** Two at a time keep a two-core machine answering and bound the memory; 100 who wait are five seconds of it. Judgement. */
const inTurn = limitConcurrency(2, 100);

type Phc = { readonly memory: number; readonly passes: number; readonly parallelism: number; readonly salt: Buffer; readonly hash: Buffer };

/** The password's hash in PHC string form, parameters and salt in it. @throws MastError `service-unavailable` when too many wait. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(saltBytes);
  const hash = await derive(password, { ...current, salt, hash: Buffer.alloc(hashBytes) });
  return `$argon2id$v=19$m=${current.memory},t=${current.passes},p=${current.parallelism}$${encode(salt)}$${encode(hash)}`;
}

/** A hash of nothing that anyone can type: the work for an account that does not exist, or has no password, is that for one that does. */
const nobody = `$argon2id$v=19$m=${current.memory},t=${current.passes},p=${current.parallelism}$${encode(randomBytes(saltBytes))}$${encode(randomBytes(hashBytes))}`;

/** Whether the password fits, and whether its hash was made with other parameters than today's. Without a hash the same work is done and nothing fits. */
export async function verifyPassword(password: string, phc: string | undefined): Promise<{ readonly fits: boolean; readonly outdated: boolean }> {
  const parsed = parse(phc ?? nobody);
  if (parsed === undefined) throw new MastError('internal', { identity: 'password-hash-form' });
  const fits = timingSafeEqual(await derive(password, parsed), parsed.hash) && phc !== undefined;
  const outdated = parsed.memory !== current.memory || parsed.passes !== current.passes || parsed.parallelism !== current.parallelism;
  return { fits, outdated };
}

async function derive(password: string, { memory, passes, parallelism, salt, hash }: Phc): Promise<Buffer> {
  // NFKC, so that one keyboard's accents are another's (NIST SP 800-63B-4 section 3.1.1.2).
  const parameters: Argon2Parameters = { message: password.normalize('NFKC'), nonce: salt, memory, passes, parallelism, tagLength: hash.length };
  const derived = await inTurn(() => new Promise<Buffer>((resolve, reject) => {
    argon2('argon2id', parameters, (error, key) => (error === null ? resolve(key) : reject(error)));
  }));
  if (derived === undefined) throw new MastError('service-unavailable', { identity: 'passwords-waiting' });
  return derived;
}

function parse(phc: string): Phc | undefined {
  const parts = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/.exec(phc);
  const [, memory, passes, parallelism, salt, hash] = parts ?? [];
  if (salt === undefined || hash === undefined) return undefined;
  return { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism), salt: Buffer.from(salt, 'base64'), hash: Buffer.from(hash, 'base64') };
}

/** Base64 without padding, as the PHC form has it. */
function encode(bytes: Buffer): string {
  return bytes.toString('base64').replaceAll('=', '');
}
