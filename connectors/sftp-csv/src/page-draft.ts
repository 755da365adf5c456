import type { PageOutcome, RecordRow, Reject, TombstoneRow } from '@mast/connector-kit';

import { columnOfPointer } from './column-of-pointer.ts';
import type { Column } from './columns.ts';
import type { Layout } from './layout.ts';
import { headingOf } from './layout.ts';
import type { MappedRow } from './map-row.ts';
import type { FileReject, Tally } from './tally.ts';
import { mostRejectsListed } from './tally.ts';

/** Rows and bytes of one page, at most: well inside a batch's 1,000 rows and 4 MB. Page ends depend on the file and this alone, so a resumed file has the same. */
export const standardPageRows = 500;
const mostPageBytes = 2_000_000;

type Sent = { readonly line: number; readonly own: readonly { column: Column; rule: string }[]; readonly lineColumns: readonly Column[] };

/** A page being filled, and what is needed to tell afterwards which line of the file each of core-api's reasons belongs to. */
export class PageDraft {
  readonly records: RecordRow[] = [];
  readonly tombstones: TombstoneRow[] = [];
  readonly rejects: Reject[] = [];
  readonly #sentRecords: Sent[] = [];
  readonly #sentTombstones: Sent[] = [];
  readonly #mostRows: number;
  #bytes = 0;

  constructor(mostRows: number) {
    this.#mostRows = mostRows;
  }

  get rows(): number {
    return this.records.length + this.tombstones.length + this.rejects.length;
  }

  get full(): boolean {
    return this.rows >= this.#mostRows || this.#bytes >= mostPageBytes;
  }

  add(line: number, row: MappedRow): void {
    if (row.kind === 'tombstone') {
      this.tombstones.push({ ref: row.ref });
      this.#sentTombstones.push({ line, own: [], lineColumns: [] });
      return;
    }
    this.records.push({ ref: row.ref, record: row.record });
    this.#sentRecords.push({ line, own: row.problems, lineColumns: row.lineColumns });
    this.#bytes += Buffer.byteLength(JSON.stringify(row.record));
  }

  /** A row whose cells cannot be told apart: it is counted and answered for, and stays behind. */
  leaveBehind(line: number, rule: string): void {
    this.rejects.push({ row: line, column: null, rule });
  }

  /** The tally after core-api's outcome of this page. */
  settle(outcome: PageOutcome, before: Tally, layout: Layout, mode: 'full' | 'delta'): Tally {
    const found = [...this.rejects.map(({ row, column, rule }) => ({ line: row, column, rule })), ...this.#rejectsOf(outcome, layout)];
    const room = Math.max(0, mostRejectsListed - before.rejects.length);
    const { counts } = before;
    return {
      ...before,
      pages: before.pages + 1,
      counts: {
        rows: counts.rows + this.rows,
        applied: counts.applied + outcome.applied,
        unchanged: counts.unchanged + outcome.unchanged,
        rejected: counts.rejected + outcome.rejected + this.rejects.length,
        tombstoned: counts.tombstoned + (mode === 'delta' ? outcome.tombstoned : 0),
        removed: counts.removed + (mode === 'full' ? outcome.tombstoned : 0),
        held: counts.held + outcome.held,
      },
      rejects: [...before.rejects, ...found.slice(0, room)],
      rejectsNotListed: before.rejectsNotListed + Math.max(0, found.length - room),
    };
  }

  /** The connector's own findings come first; of core-api's, those about other columns are added. */
  #rejectsOf(outcome: PageOutcome, layout: Layout): FileReject[] {
    const sent = [...this.#sentRecords, ...this.#sentTombstones];
    const refused = new Set(outcome.rejects.map(({ row }) => row));
    const own = [...refused].flatMap((row) => (sent[row]?.own ?? []).map(({ column, rule }) => ({ line: sent[row]?.line ?? 0, column: headingOf(layout, column), rule })));
    const cores = outcome.rejects.flatMap(({ row, pointer, rule }) => {
      const { line = 0, own: findings = [], lineColumns = [] } = sent[row] ?? {};
      const column = columnOfPointer(pointer, lineColumns);
      const told = findings.length > 0 && (column === null || findings.some((finding) => finding.column === column));
      return told ? [] : [{ line, column: column === null ? null : headingOf(layout, column), rule }];
    });
    return [...own, ...cores].toSorted((a, b) => a.line - b.line);
  }
}
