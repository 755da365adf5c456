import type { Floor } from '../floors.ts';

/** A public labelled set: where it lies, how `link.json` names its columns, and what is true of a row. */
export type Corpus = {
  readonly name: string;
  /** Under the corpora folder. */
  readonly file: string;
  readonly id: string;
  readonly columns: Readonly<Record<string, string>>;
  readonly extra?: Readonly<Record<string, string>>;
  /** The person of a row, from its cells by heading; used to measure and by nothing else. */
  readonly truth: (cells: Readonly<Record<string, string>>) => string;
  readonly floors: readonly Floor[];
  /** Best published or measured rival, for the table. */
  readonly rival: string;
};
