import type { components } from '@mast/openapi';

/** A row to load. `record` is a CanonicalRecord, or the invalid form of a row that core-api shall quarantine with its reason. */
export type RecordRow = { readonly ref: string; readonly record: unknown };
/** A reference whose record is to be removed. */
export type TombstoneRow = { readonly ref: string };
/**
 * A row that could not be sent at all, for example one with missing cells. `row` is its place in the source (a line, a message number),
 * `column` the name of a declared column. Never a value.
 */
export type Reject = { readonly row: number; readonly column: string | null; readonly rule: string };

/** Where a full listing stands: pages from 1, `last` on its last page, `expectedRows` rows in the whole listing. */
export type Generation = { readonly id: string; readonly page: number; readonly last: boolean; readonly expectedRows?: number };

/**
 * One step of a reading: what is delivered as one batch in one transaction, together with the cursor that stands after it. Rows travel in
 * order, records before tombstones; at most 1,000 rows and 4 MB (DESIGN section 6).
 */
export type Page = {
  readonly mode: 'full' | 'delta';
  readonly records: readonly RecordRow[];
  readonly tombstones: readonly TombstoneRow[];
  /** Rows of this page that stayed behind. They are counted here, or they would be lost silently. */
  readonly rejects: readonly Reject[];
  /**
   * Rows of the source that this page stands for. Where it is said, the runner holds the connector to the conservation law: `read` = records +
   * tombstones + rejects + `leftOut`.
   */
  readonly read?: number;
  /** Rows left out on purpose, counted by the rule that leaves them out, for example those that the agreement calls not relevant. */
  readonly leftOut?: Readonly<Record<string, number>>;
  /** Opaque to everyone but the connector, without personal values: core-api stores it with the rows and hands it back. */
  readonly cursor: string;
  readonly generation?: Generation;
  /** True when the source has nothing more to give at present. */
  readonly complete: boolean;
  /**
   * Set when the connector asks again for the outcome of a page that core-api may already have applied: the page goes out with the sequence
   * and cursor it had then, and core-api gives the same answer again.
   */
  readonly resend?: Position;
};

/** Where a feed stands in core-api before a page: the last sequence applied (0 before the first) and its cursor. */
export type Position = { readonly sequence: number; readonly cursor: string | null };

/** What core-api did with a page. A reject's `row` is its place among records then tombstones, from 0. */
export type PageOutcome = components['schemas']['BatchResult'] & { readonly sequence: number };
