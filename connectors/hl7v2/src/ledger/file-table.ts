import type { DatabaseSync } from 'node:sqlite';

/** Batch files that were taken, by a keyed digest of their content, with the answer that their sender was given. */
export type FileTable = {
  answerTo(key: Uint8Array): string | undefined;
  put(key: Uint8Array, answer: string, takenMs: number): void;
  /** Forgets files taken before this moment: one that came again would be read again, and its messages are known by themselves. */
  forgetBefore(takenMs: number): void;
};

export function fileTable(db: DatabaseSync): FileTable {
  const get = db.prepare('select answer from file where key = ?');
  const insert = db.prepare('insert into file (key, answer, taken) values (?, ?, ?) on conflict (key) do nothing');
  const forget = db.prepare('delete from file where taken < ?');
  return {
    answerTo: (key) => (get.get(key) as { answer: string } | undefined)?.answer,
    put: (key, answer, takenMs) => void insert.run(key, answer, takenMs),
    forgetBefore: (takenMs) => void forget.run(takenMs),
  };
}
