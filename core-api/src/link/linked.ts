import type { AssumedUnique } from './assume-unique.ts';

/** A pair of rows, by their place in the list, the smaller first. `probability` is calibrated; `possible` begins at the review floor. */
export type LinkedEdge = { readonly a: number; readonly b: number; readonly weightBits: number; readonly probability: number; readonly band: 'strong' | 'possible' };

/** What linking makes of rows: pairs at or above the review floor in order, and for each row its person, numbered from 1 in order of the first row. */
export type Linked = {
  readonly edges: readonly LinkedEdge[];
  readonly people: Int32Array;
  /** Sources that were taken for registers, though nobody said so. */
  readonly assumed?: readonly AssumedUnique[];
};

export type LinkOptions = {
  /** Sources in which a person occurs once: two of their rows are never one person. */
  readonly uniqueSources: ReadonlySet<string>;
  /** Sources of which nothing was said: they are taken for such where they look it (`assumeUnique`). None unless given. */
  readonly openSources?: ReadonlySet<string> | undefined;
  /** Called for every pair of rows that was compared, whatever came of it: what is never called was missed by the block keys. */
  readonly onCompared?: ((a: number, b: number) => void) | undefined;
  readonly onProgress?: ((stage: string, done: number, of: number) => void) | undefined;
};
