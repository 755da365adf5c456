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

/** A figure and what it may not fall below, or not rise above. */
export type Floor = { readonly figure: FigureName; readonly atLeast?: number; readonly atMost?: number };

export type FigureName = 'edge best F1' | 'edge F1 at p 0.5' | 'recall at precision .99' | 'clustered F1' | 'clustered precision' | 'clustered recall' | 'B3 F1' | 'blocking recall' | 'right of 95%' | 'ECE';
