import type { Connector } from '../../connector.ts';
import type { Fetch } from '../../context.ts';

/** What a row of the source is about, in plain words; a fake source writes it in its own layout. Synthetic, and each value is a canary. */
export type Sample = {
  /** The reference that the connector must send as `ref` and `sourceRef`. */
  readonly ref: string;
  readonly given: string;
  readonly family: string;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly dateOfBirth: string;
  readonly addressLine: string;
  readonly postcode: string;
  /** The London day of the event. Sources that keep moments write midnight of that day in London. */
  readonly date: string;
  readonly phone: string;
  /** Narrative. No headline record has a place for it. */
  readonly note: string;
  /** What is wrong with the row. `garbage`: what stands there is no row at all. `never-load`: sensitivity 3. */
  readonly defect?: 'no-reference' | 'bad-date' | 'garbage' | 'never-load';
};

/** Where a source's foreign link or redirect leads. */
export const strangeHost = 'elsewhere.example';

/** What a fake source can do wrong. */
export type SourceFault =
  | 'unreachable' | 'refuse-credentials' | 'forbid' | 'busy-seconds' | 'busy-date' | 'error' | 'cut' | 'truncated' | 'garbage' | 'no-rows' | 'hang' | 'drip'
  | 'loop' | 'gap' | 'out-of-order' | 'forgotten-cursor' | 'wrong-charset' | 'add-field' | 'drop-field' | 'retype-field' | 'foreign-link' | 'redirect' | 'polluted'
  | 'fields-reordered' | 'next-page-fails';

/** A source that the kit can fill, break and mend. It should be real enough to have sockets or files where the real one has them. */
export type FakeSource = {
  /** A configuration that reaches it. Pages should be small where their size can be set: at most 3 rows. */
  readonly config: unknown;
  /** Every secret in that configuration, as text. */
  readonly secrets: readonly string[];
  /**
   * What it holds from now on. A full source lists exactly these rows, in this order. A delta source notes, at once, each row that is new or
   * differs, and each that is gone: several calls between two readings are several changes.
   */
  hold(rows: readonly Sample[]): Promise<void> | void;
  /** Misbehaves so from now on, until `mend`. False where this kind of source cannot: the check then needs a written skip. */
  fault(fault: SourceFault): Promise<boolean> | boolean;
  mend(): Promise<void> | void;
  /** Rows handed out so far, repeated ones included. */
  served(): number;
  /** For push sources: sends one row and resolves with what it was told. */
  send?(row: Sample): Promise<'taken' | 'refused' | 'unanswered'>;
  /** Where the source lives in memory: the network that reaches it. Left out: the real one. */
  readonly network?: Fetch;
  close(): Promise<void> | void;
};

/** A connector as it is put to the kit. */
export type Specimen = {
  readonly connector: Connector<unknown>;
  /** Name of its folder, and the text of its README. */
  readonly folder: string;
  readonly readme: string;
  /** The reference that a pushed row bears, where the connector makes its own of the source's (a keyed digest, say). Left out: the source's. */
  readonly refOf?: (ref: string) => string;
  /** Makes a source that is read in this mode. */
  startSource(mode: 'full' | 'delta' | 'push'): Promise<FakeSource> | FakeSource;
  /** Checks that cannot be met, each with its reason, which is printed. A reason for a check that passes is a failure: it is out of date. */
  readonly skips?: Readonly<Record<string, string>>;
};
