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
import { lockLedger, openIndex } from './open-index.ts';
import { createSeal } from './seal.ts';
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
  /** Runs statements as one: all of them or none. Nothing may be awaited in it. */
  transaction<Value>(work: () => Value): Value;
  meta(name: string): string | undefined;
  setMeta(name: string, value: string): void;
  /** Everything that was noted is on the disk afterwards, and the index's own journal is empty. */
  checkpoint(): void;
  close(): Promise<void>;
};

/**
 * Opens (makes) the ledger of a feed. Throws `config/ledger-in-use`, `config/ledger-key-wrong` (it was sealed with another key: nothing is touched),
 * `config/ledger-too-new`, `config/ledger-unusable`.
 */
export async function openLedger(folder: string, secret: string, feedId: string, news: LedgerNews): Promise<Ledger> {
  const lock = held(() => {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return lockLedger(folder);
  });
  try {
    const db = held(() => openIndex(folder));
    const seal = createSeal(secret, feedId);
    const { meta, setMeta } = metaOf(db);
    const mark = seal.digest('key', 'of this ledger').toString('hex');
    if (meta('key') !== undefined && meta('key') !== mark) {
      db.close();
      throw new ConnectorError('config', 'ledger-key-wrong');
    }
    setMeta('key', mark);
    const messages = messageTable(db);
    const unseen: Omit<Received, 'bytes'>[] = [];
    const journal = await Journal.open(join(folder, 'journal'), seal, messages.position(), { ...news, unknown: ({ bytes: _bytes, ...message }) => unseen.push(message) });
    const reader = new JournalReader(journal, seal, messages.position());
    return {
      seal, journal, reader, unseen, messages, meta, setMeta,
      groups: groupTable(db, seal), kept: keptTable(db, seal), dead: deadTable(db, seal),
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

function metaOf(db: DatabaseSync): Pick<Ledger, 'meta' | 'setMeta'> {
  const get = db.prepare('select value from meta where name = ?');
  const put = db.prepare('insert into meta values (?, ?) on conflict (name) do update set value = excluded.value');
  return { meta: (name) => (get.get(name) as { value: string } | undefined)?.value, setMeta: (name, value) => void put.run(name, value) };
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
