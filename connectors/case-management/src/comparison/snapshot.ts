import type { Row } from '../mapping/cells.ts';

/** A source as it stood at one moment. */
export type Snapshot = {
  /** Every row, ordered by its reference, in pieces of bounded size. May be asked for more than once, one at a time, and gives the same rows each time. */
  pieces(): AsyncGenerator<readonly Row[], void, undefined>;
  close(): Promise<void>;
};
