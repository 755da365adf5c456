import { DigestTable } from './digest-table.ts';
import { entryBytes } from './row-log.ts';
import type { RowLog } from './row-log.ts';

/** What stands last for each reference in some entries. */
export function tableOf(entries: Buffer): DigestTable {
  const table = new DigestTable(entries.length / entryBytes);
  take(table, entries);
  return table;
}

/** What stands last for each reference. Later logs were written after the first. */
export async function tableOfLogs(...logs: readonly RowLog[]): Promise<DigestTable> {
  const table = new DigestTable(Math.max(...logs.map((log) => log.bytes())) / entryBytes);
  for (const log of logs) for await (const piece of log.pieces()) take(table, piece);
  return table;
}

function take(table: DigestTable, entries: Buffer): void {
  for (let at = 0; at < entries.length; at += entryBytes) table.set(entries.readBigUInt64BE(at), entries.readBigUInt64BE(at + 8));
}
