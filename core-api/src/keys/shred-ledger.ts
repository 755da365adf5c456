import { timingSafeEqual } from 'node:crypto';

import { z } from 'zod';

import type { OrganisationId } from '../shared/brands.ts';
import { MastError } from '../shared/mast-error.ts';
import type { KeyFolder } from './key-folder.ts';

/** One organisation's key was destroyed, and when. */
export type Shred = { readonly organisationId: OrganisationId; readonly at: string };

/** The ledger's file in the key store; a copy may be kept anywhere, since it holds ids and moments alone. */
export const ledgerFile = 'shred-ledger.jsonl';

const lineSchema = z.strictObject({ n: z.number(), organisation: z.string(), at: z.string(), mac: z.string() });
type Line = z.infer<typeof lineSchema>;

/** HMAC-SHA-256 under the store's `digest` key. */
type Mac = (purpose: string, text: string) => Buffer;

/**
 * The book of destroyed keys: append-only, each line under a keyed hash that covers the line before it, so that a line that was changed, taken out of the middle or
 * added by hand is noticed. Lines cut off at the end are noticed against the database, which knows who left (`requireOpenable`). Throws MastError
 * `shred-ledger-broken`.
 */
export function shredLedger(folder: KeyFolder, mac: Mac): { entries(): readonly Shred[]; add(organisation: OrganisationId, at: string): void } {
  return {
    entries: () => readLedger(folder.read(ledgerFile)?.toString() ?? '', mac).map(asShred),
    add(organisation, at) {
      const text = folder.read(ledgerFile)?.toString() ?? '';
      const lines = readLedger(text, mac);
      if (lines.some((line) => line.organisation === organisation)) return;
      const line = { n: lines.length + 1, organisation, at };
      folder.replace(ledgerFile, Buffer.from(`${text}${JSON.stringify({ ...line, mac: macOf(line, lines.at(-1)?.mac ?? '', mac) })}\n`));
    },
  };
}

/** Every line of a ledger, checked. Throws MastError `shred-ledger-broken`, naming the line. */
function readLedger(text: string, mac: Mac): Line[] {
  if (text === '') return [];
  const lines = text.split('\n');
  if (lines.pop() !== '') throw new MastError('shred-ledger-broken', { line: lines.length + 1 });
  let before = '';
  return lines.map((written, at) => {
    const line = parsed(written);
    if (line?.n !== at + 1 || !isEqual(line.mac, macOf(line, before, mac))) throw new MastError('shred-ledger-broken', { line: at + 1 });
    before = line.mac;
    return line;
  });
}

/** Which of two ledgers says more, where one continues the other; MastError `shred-ledger-broken` where each has what the other has not. */
export function longerLedger(one: string, other: string, mac: Mac): string {
  const [a, b] = [readLedger(one, mac), readLedger(other, mac)];
  const [longer, shorter] = a.length >= b.length ? [a, b] : [b, a];
  for (const [at, line] of shorter.entries()) if (longer[at]?.mac !== line.mac) throw new MastError('shred-ledger-broken', { line: at + 1 });
  return a.length >= b.length ? one : other;
}

/** The organisations that a ledger names. */
export function shredsIn(text: string, mac: Mac): readonly Shred[] {
  return readLedger(text, mac).map(asShred);
}

function asShred({ organisation, at }: Line): Shred {
  return { organisationId: organisation as OrganisationId, at };
}

function macOf({ n, organisation, at }: Omit<Line, 'mac'>, before: string, mac: Mac): string {
  return mac('shred-ledger', JSON.stringify([before, n, organisation, at])).toString('hex');
}

function parsed(written: string): Line | undefined {
  try {
    return lineSchema.parse(JSON.parse(written));
  } catch {
    return undefined;
  }
}

function isEqual(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
}
