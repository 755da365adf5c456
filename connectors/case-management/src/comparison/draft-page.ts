import type { Generation, Page, RecordRow, Reject, TombstoneRow } from '@mast/connector-kit';

import type { JudgedRow } from './judge-rows.ts';
import type { Changes } from './row-memory.ts';

/** Well under core-api's 4 MB, with room for what stands around the rows. */
const fullBytes = 3 * 1024 * 1024;

/** One page as it fills. Every row given to it is in exactly one count. */
export class DraftPage {
  readonly records: RecordRow[] = [];
  readonly tombstones: TombstoneRow[] = [];
  readonly rejects: Reject[] = [];
  readonly changes: Changes = [];
  readonly #leftOut = new Map<string, number>();
  #rows = 0;
  #bytes = 0;

  send(ref: string, record: Readonly<Record<string, unknown>>, digest: string): void {
    this.#rows += 1;
    this.#bytes += Buffer.byteLength(JSON.stringify(record));
    this.records.push({ ref, record });
    this.changes.push([ref, digest]);
  }

  remove(ref: string): void {
    this.#rows += 1;
    this.tombstones.push({ ref });
    this.changes.push([ref, null]);
  }

  leaveOut(rule: string): void {
    this.#rows += 1;
    this.#leftOut.set(rule, (this.#leftOut.get(rule) ?? 0) + 1);
  }

  refuse({ outcome, row }: JudgedRow): void {
    if (outcome.kind !== 'refused') return;
    this.#rows += 1;
    this.rejects.push({ row, column: outcome.column, rule: outcome.rule });
  }

  isFull(pageRows: number): boolean {
    return this.records.length + this.tombstones.length >= pageRows || this.rejects.length >= 10_000 || this.#bytes >= fullBytes;
  }

  /** `read` counts a reference whose row is gone like a row: that it is no longer there was read. */
  page(mode: 'full' | 'delta', cursor: string, rest: { readonly complete: boolean; readonly generation?: Generation }): Page {
    const { records, tombstones, rejects } = this;
    return { mode, records, tombstones, rejects, read: this.#rows, leftOut: Object.fromEntries(this.#leftOut), cursor, ...rest };
  }
}
