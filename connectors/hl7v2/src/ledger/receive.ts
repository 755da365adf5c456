import { createHash } from 'node:crypto';

import type { Received } from './journal-record.ts';
import type { Ledger } from './ledger.ts';

/** What makes a message the one it is: who sent it, and the control id it bears; byte for byte, one character a byte. */
export type Identity = { readonly application: string; readonly facility: string; readonly controlId: string };

/** A message that is in the ledger, or will be once `stored` resolves. A repeated one has the number and moment of the first. */
export type Entry = {
  readonly id: number;
  readonly receivedMs: number;
  readonly repeated: boolean;
  /** The same control id came before with other bytes: both are kept. */
  readonly reused: boolean;
  /** Rejects where it could not be written: nobody may be told that it is safe. */
  readonly stored: Promise<void>;
};

type Recent = { readonly id: number; readonly receivedMs: number; readonly content: Buffer; readonly stored: Promise<void> };

/** Takes messages into a ledger: each once, however often it is sent. */
export type Receiver = {
  receive(identity: Identity, bytes: Buffer, receivedMs: number): Entry;
  /** The index knows this message by now. */
  readonly forget: (message: Pick<Received, 'id' | 'identity'>) => void;
  /** The journal holds this message no more as it was written: sent again, it is new. */
  readonly forgetNumber: (id: number) => void;
};

/**
 * Idempotence by (feed, MSH-3, MSH-4, MSH-10) and the SHA-256 of the bytes: same identity and bytes = the first one's number and no second copy; same identity
 * and other bytes = kept beside it (control ids begin anew after a restart of the sender). Messages that the index has not seen yet are known from memory.
 */
export function createReceiver({ seal, journal, messages, unseen }: Pick<Ledger, 'seal' | 'journal' | 'messages' | 'unseen'>): Receiver {
  const recent = new Map<string, Recent[]>();
  const remember = (identity: Buffer, entry: Recent): void => {
    const key = identity.toString('base64');
    const known = recent.get(key);
    if (known === undefined) recent.set(key, [entry]);
    else known.push(entry);
  };
  const forget: Receiver['forget'] = ({ id, identity }) => {
    const key = identity.toString('base64');
    const left = recent.get(key)?.filter((entry) => entry.id !== id) ?? [];
    if (left.length > 0) recent.set(key, left);
    else recent.delete(key);
  };
  const stored = Promise.resolve();
  for (const { id, receivedMs, identity, content } of unseen) remember(identity, { id, receivedMs, content, stored });
  const forgetNumber = (id: number): void => {
    for (const [key, entries] of recent) if (entries.some((entry) => entry.id === id)) forget({ id, identity: Buffer.from(key, 'base64') });
  };
  return {
    forget,
    forgetNumber,
    receive: ({ application, facility, controlId }, bytes, receivedMs) => {
      const identity = seal.digest('identity', Buffer.from([application, facility, controlId].join('\u0000'), 'latin1'));
      const content = seal.digest('content', createHash('sha256').update(bytes).digest());
      const inMemory = recent.get(identity.toString('base64')) ?? [];
      const again = inMemory.find((entry) => entry.content.equals(content));
      if (again !== undefined) return { ...again, repeated: true, reused: false };
      const before = messages.known(identity, content);
      const same = before.find(({ sameBytes, isLost }) => sameBytes && !isLost);
      if (same !== undefined) return { id: same.id, receivedMs: same.receivedMs, repeated: true, reused: false, stored };
      const appended = journal.append({ receivedMs, identity, content, bytes });
      remember(identity, { ...appended, receivedMs, content });
      appended.stored.catch(() => forget({ id: appended.id, identity }));
      return { ...appended, receivedMs, repeated: false, reused: inMemory.length > 0 || before.some(({ sameBytes }) => !sameBytes) };
    },
  };
}
