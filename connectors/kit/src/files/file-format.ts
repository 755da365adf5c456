import type { FetchedFile, ReadLimits } from './file-content.ts';
import type { FileProblem } from './file-refused.ts';

/** What a format found wrong with one part of a row: the partner's own name for the part, never a value. */
export type RowFinding = { readonly column: string; readonly rule: string };

/**
 * One row of a partner's file, as it goes on. `line`: where it begins, from 1.
 * `record`: a CanonicalRecord, or with `problems` its invalid form. `unclear`: it cannot be told what stands there; the row stays behind and is answered for.
 * `left-out`: it is not to be shared, by a rule; `ref` where it has one, since what was sent of it before must go.
 */
export type FormatRow = { readonly line: number } & (
  | { readonly kind: 'record'; readonly ref: string; readonly record: unknown; readonly problems: readonly RowFinding[]; /** The partner's name for what a pointer of core-api's speaks of. */ readonly columnOf: (pointer: string) => string | null }
  | { readonly kind: 'tombstone'; readonly ref: string; readonly columnOf: (pointer: string) => string | null }
  | { readonly kind: 'unclear'; readonly rule: string }
  | { readonly kind: 'left-out'; readonly ref: string; readonly rule: string }
);

/** What a format needs for one file. `step` notes in the ledger how far it came, in this order. */
export type FormatReading = {
  readonly mode: 'full' | 'delta';
  readonly limits: ReadLimits & { readonly maxRefusedShare: number };
  /** The manifest's; undefined where there is none, as for a partner who checks before sending. */
  readonly expectedRows: number | undefined;
  /** What the file loaded before had that a file may lack. */
  readonly optionalBefore: readonly string[];
  readonly step: (done: 'decoded' | 'parsed' | 'validated') => Promise<void>;
  /** Where given, it hears what speaks against the file as a whole though its rows can be told, and the rows are given all the same; otherwise that is thrown. */
  readonly tell?: (problem: FileProblem) => void;
};

/** A file that was read through once, with nothing against it as a whole. `rows` may be called again and again and gives the same, always. */
export type OpenedFile = {
  /** Parts that the file has and another may lack: a later file without one of them would drop what it said. */
  readonly optional: readonly string[];
  /** Places of headings that are not read, since nobody declared them. */
  readonly unread: readonly number[];
  /** The declared parts that are there. */
  readonly heading: readonly string[];
  /** Rows that a full listing leaves out on purpose. */
  readonly leftOut: number;
  readonly rows: () => AsyncGenerator<FormatRow, void, void>;
};

/** How a partner's files are written: the part of the intake that differs from one kind of file to the next. */
export type FileFormat = {
  /** Name and version of the layout; a manifest's `schema` must be the same. */
  readonly schema: string;
  readonly ending: 'csv' | 'xml';
  /** Everything agreed that decides what a file's rows become: the same bytes under other terms are read anew. */
  readonly terms: unknown;
  /** Everything else agreed that may cure a file that was held. */
  readonly tolerances: unknown;
  /** Reads a file through to its last row. Throws FileRefused where it cannot be read or speaks against itself. */
  readonly open: (file: FetchedFile, reading: FormatReading) => Promise<OpenedFile>;
};
