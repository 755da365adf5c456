import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';

import { ConnectorError } from '@mast/connector-kit';

import { deadTable } from './dead-table.ts';
import type { DeadTable } from './dead-table.ts';
import { groupTable } from './group-table.ts';
import type { GroupTable } from './group-table.ts';
import { JournalReader } from './journal-reader.ts';
import { Journal } from './journal.ts';
import type { Received } from './journal-record.ts';
import { keptTable } from './kept-table.ts';
import type { KeptTable } from './kept-table.ts';
import { messageTable } from './message-table.ts';
import type { MessageTable } from './message-table.ts';
import { fileTable } from './file-table.ts';
import type { FileTable } from './file-table.ts';
import { lockLedger, openIndex } from './open-index.ts';
import { keyMeta, openKeys } from './open-keys.ts';
import type { Meta, Secrets } from './open-keys.ts';
import { reseal } from './reseal.ts';
import type { Resealed } from './reseal.ts';
import type { Seal } from './seal.ts';

/** What the ledger has to say while it opens: bytes of a half-written end, records that do not open. */
export type LedgerNews = { readonly cut: (bytes: number) => void; readonly damaged: (id: number) => void };

/** One feed's messages on disk: the journal holds them as they came, the index what became of them. */
export type Ledger = {
  readonly seal: Seal;
  readonly journal: Journal;
  readonly reader: JournalReader;
  /** Messages of the journal that the index has not seen, as they were when it was opened. */
  readonly unseen: readonly Omit<Received, 'bytes'>[];
  readonly messages: MessageTable;
  readonly groups: GroupTable;
  readonly kept: KeptTable;
  readonly dead: DeadTable;
  readonly files: FileTable;
  /** Runs statements as one: all of them or none. Nothing may be awaited in it. */
  transaction<Value>(work: () => Value): Value;
  meta(name: string): string | undefined;
  setMeta(name: string, value: string): void;
  /** Seals some more of what the former secret sealed. */
  reseal(): Resealed;
  /** Everything that was noted is on the disk afterwards, and the index's own journal is empty. */
  checkpoint(): void;
  close(): Promise<void>;
};

/**
 * Opens (makes) the ledger of a feed. Throws `config/ledger-in-use`, `config/ledger-key-wrong` (it was sealed with another key: nothing is touched),
 * `config/ledger-former-key-missing` (open-keys.ts), `config/ledger-too-new`, `config/ledger-unusable`.
 */
export async function openLedger(folder: string, secrets: Secrets, feedId: string, news: LedgerNews, now: Date): Promise<Ledger> {
  const lock = held(() => {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return lockLedger(folder);
  });
  try {
    const db = held(() => openIndex(folder));
    const meta = metaOf(db);
    const seal = keysOf(db, meta, secrets, feedId, now);
    const messages = messageTable(db);
    const unseen: Omit<Received, 'bytes'>[] = [];
    const journal = await Journal.open(join(folder, 'journal'), seal, messages.position(), { ...news, unknown: ({ bytes: _bytes, ...message }) => unseen.push(message) });
    // Everything up to here may be sealed with the former secret; what comes from now on is not.
    if (meta.get(keyMeta.formerMark) !== undefined && meta.get(keyMeta.journal) === undefined) meta.set(keyMeta.journal, String(journal.durableId));
    const reader = new JournalReader(journal, seal, messages.position());
    return {
      seal, journal, reader, unseen, messages, meta: meta.get, setMeta: meta.set,
      groups: groupTable(db, seal), kept: keptTable(db, seal), dead: deadTable(db, seal), files: fileTable(db),
      reseal: () => transaction(db, () => reseal(db, meta, seal, journal.segments[0]?.firstId)),
      transaction: (work) => transaction(db, work),
      checkpoint: () => db.exec('pragma wal_checkpoint(truncate)'),
      close: async () => {
        await reader.close();
        await journal.close();
        db.close();
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

function keysOf(db: DatabaseSync, meta: Meta, secrets: Secrets, feedId: string, now: Date): ReturnType<typeof openKeys> {
  try {
    return transaction(db, () => openKeys(meta, secrets, feedId, now));
  } catch (error) {
    db.close();
    throw error;
  }
}

function metaOf(db: DatabaseSync): Meta {
  const get = db.prepare('select value from meta where name = ?');
  const put = db.prepare('insert into meta values (?, ?) on conflict (name) do update set value = excluded.value');
  const drop = db.prepare('delete from meta where name = ?');
  return { get: (name) => (get.get(name) as { value: string } | undefined)?.value, set: (name, value) => void put.run(name, value), remove: (name) => void drop.run(name) };
}

function transaction<Value>(db: DatabaseSync, work: () => Value): Value {
  db.exec('begin immediate');
  try {
    const value = work();
    db.exec('commit');
    return value;
  } catch (error) {
    db.exec('rollback');
    throw error;
  }
}

function held<Value>(work: () => Value): Value {
  try {
    return work();
  } catch (error) {
    throw error instanceof ConnectorError ? error : new ConnectorError('config', 'ledger-unusable');
  }
}
