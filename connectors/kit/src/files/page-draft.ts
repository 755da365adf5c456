import type { PageOutcome, Reject, TombstoneRow } from '../page.ts';
import { WrittenRow } from '../written-row.ts';
import type { FormatRow, RowFinding } from './file-format.ts';
import type { FileReject, Tally } from './tally.ts';
import { mostRejectsListed } from './tally.ts';

/** Rows and bytes of one page, at most: well inside a batch's 1,000 rows and 4 MB. Page ends depend on the file and this alone, so a resumed file has the same. */
export const standardPageRows = 500;
const mostPageBytes = 2_000_000;

type Sent = { readonly line: number; readonly own: readonly RowFinding[]; readonly columnOf: (pointer: string) => string | null };

/** A page being filled, and what is needed to tell afterwards which line of the file each of core-api's reasons belongs to. */
export class PageDraft {
  readonly records: WrittenRow[] = [];
  readonly tombstones: TombstoneRow[] = [];
  readonly rejects: Reject[] = [];
  readonly leftOut: Record<string, number> = {};
  readonly #sentRecords: Sent[] = [];
  readonly #sentTombstones: Sent[] = [];
  readonly #mostRows: number;
  #leftOut = 0;
  #bytes = 0;

  constructor(mostRows: number) {
    this.#mostRows = mostRows;
  }

  get rows(): number {
    return this.records.length + this.tombstones.length + this.rejects.length + this.#leftOut;
  }

  get full(): boolean {
    return this.rows >= this.#mostRows || this.#bytes >= mostPageBytes;
  }

  /** In a delta, a row that is not to be shared (any longer) takes away what was sent of it; a full listing takes it away by leaving it out. */
  add(row: FormatRow, mode: 'full' | 'delta'): void {
    if (row.kind === 'unclear') this.rejects.push({ row: row.line, column: null, rule: row.rule });
    else if (row.kind === 'record') {
      const written = new WrittenRow(row.ref, row.record);
      this.records.push(written);
      this.#sentRecords.push({ line: row.line, own: row.problems, columnOf: row.columnOf });
      this.#bytes += Buffer.byteLength(written.text);
    } else if (row.kind === 'tombstone' || (mode === 'delta' && row.ref !== '')) {
      this.tombstones.push({ ref: row.ref });
      this.#sentTombstones.push({ line: row.line, own: [], columnOf: row.kind === 'tombstone' ? row.columnOf : () => null });
    } else {
      this.leftOut[row.rule] = (this.leftOut[row.rule] ?? 0) + 1;
      this.#leftOut += 1;
    }
  }

  /** The tally after core-api's outcome of this page. */
  settle(outcome: PageOutcome, before: Tally): Tally {
    const found = [...this.rejects.map(({ row, column, rule }) => ({ line: row, column, rule })), ...this.#rejectsOf(outcome)];
    const room = Math.max(0, mostRejectsListed - before.rejects.length);
    const { counts } = before;
    // On the last page of a listing, core-api counts what the listing left out with the rows that said so themselves: those are what its other counts leave over.
    const left = this.records.length + this.tombstones.length - outcome.applied - outcome.unchanged - outcome.rejected;
    const tombstoned = Math.max(0, Math.min(outcome.tombstoned, left));
    return {
      ...before,
      pages: before.pages + 1,
      counts: {
        rows: counts.rows + this.rows,
        applied: counts.applied + outcome.applied,
        unchanged: counts.unchanged + outcome.unchanged,
        rejected: counts.rejected + outcome.rejected + this.rejects.length,
        tombstoned: counts.tombstoned + tombstoned,
        removed: counts.removed + outcome.tombstoned - tombstoned,
        held: counts.held + outcome.held,
        ...(this.#leftOut + (counts.leftOut ?? 0) === 0 ? {} : { leftOut: this.#leftOut + (counts.leftOut ?? 0) }),
      },
      rejects: [...before.rejects, ...found.slice(0, room)],
      rejectsNotListed: before.rejectsNotListed + Math.max(0, found.length - room),
    };
  }

  /** The connector's own findings come first; of core-api's, those about other columns are added. */
  #rejectsOf(outcome: PageOutcome): FileReject[] {
    const sent = [...this.#sentRecords, ...this.#sentTombstones];
    const refused = new Set(outcome.rejects.map(({ row }) => row));
    const own = [...refused].flatMap((row) => (sent[row]?.own ?? []).map(({ column, rule }) => ({ line: sent[row]?.line ?? 0, column, rule })));
    const cores = outcome.rejects.flatMap(({ row, pointer, rule }) => {
      const { line = 0, own: findings = [], columnOf } = sent[row] ?? {};
      const column = columnOf?.(pointer) ?? null;
      const told = findings.length > 0 && (column === null || findings.some((finding) => finding.column === column));
      return told ? [] : [{ line, column, rule }];
    });
    return [...own, ...cores].toSorted((a, b) => a.line - b.line);
  }
}
