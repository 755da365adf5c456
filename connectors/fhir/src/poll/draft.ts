import type { Page, RecordRow, Reject } from '@mast/connector-kit';

import type { Outcome } from '../mapping/outcome.ts';

/** A page must fit 1,000 rows and 4 MB (DESIGN section 6); what is longer is another page. */
const fullRows = 500;
const fullCharacters = 2 * 1024 * 1024;

export type DraftedRows = Required<Pick<Page, 'records' | 'tombstones' | 'rejects' | 'read' | 'leftOut'>>;

/** Rows of a page in the making. Every resource that is counted as read is in it once: sent, rejected, or left out by a rule. */
export class Draft {
  readonly #rows = new Map<string, RecordRow | 'tombstone'>();
  readonly #rejects: Reject[] = [];
  readonly #leftOut = new Map<string, number>();
  #read = 0;
  #patients = 0;
  #characters = 0;

  /** Whether there is anything that core-api or the counts should hear of. Rows that were only read again are none, and are not counted. */
  get hasNews(): boolean {
    return this.#read > 0 || this.#patients > 0;
  }

  /** A patient whose record changed: no row of its own, but its page moves the cursor. */
  patient(): void {
    this.#patients += 1;
  }

  get isFull(): boolean {
    return this.#rows.size >= fullRows || this.#characters >= fullCharacters;
  }

  leftOut(rule: string): void {
    this.#read += 1;
    this.#count(rule);
  }

  /** `row` is the resource's place in this reading. */
  reject(row: number, column: string | null, rule: string): void {
    this.#read += 1;
    this.#rejects.push({ row, column, rule });
  }

  /** A reference stands on a page once, with its last word: core-api takes records before tombstones, and the order between them is lost. */
  tombstone(ref: string): void {
    this.#read += 1;
    if (this.#rows.has(ref)) this.#count('superseded');
    this.#rows.set(ref, 'tombstone');
  }

  /** What became of an activity. Where an earlier version may have been sent, one that is not relevant is a deletion; so is one that cannot be judged (its patient gone, or merged into nothing), which is answered for as a reject besides: what stood may name an address that nobody vouches for any more. */
  outcome(row: number, outcome: Outcome, maybeSent: boolean): void {
    if (outcome.kind === 'remove' || (outcome.kind === 'left-out' && maybeSent)) this.tombstone(outcome.ref);
    else if (outcome.kind === 'left-out') this.leftOut(outcome.rule);
    else if (outcome.kind === 'refused') {
      this.reject(row, outcome.column, outcome.rule);
      if (maybeSent) this.tombstone(outcome.ref);
    } else this.#record(outcome.ref, outcome.record);
  }

  rows(): DraftedRows {
    const records = [...this.#rows.values()].filter((row) => row !== 'tombstone');
    const tombstones = [...this.#rows].filter(([, row]) => row === 'tombstone').map(([ref]) => ({ ref }));
    return { records, tombstones, rejects: this.#rejects, read: this.#read, leftOut: Object.fromEntries(this.#leftOut) };
  }

  #record(ref: string, record: unknown): void {
    this.#read += 1;
    this.#characters += JSON.stringify(record).length;
    if (this.#rows.has(ref)) this.#count('superseded');
    this.#rows.set(ref, { ref, record });
  }

  #count(rule: string): void {
    this.#leftOut.set(rule, (this.#leftOut.get(rule) ?? 0) + 1);
  }
}
