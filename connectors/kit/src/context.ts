import type { Page } from './page.ts';
import type { StateFolder } from './state-folder.ts';

/** Ids, counts, codes, durations. No record content, no foreign error text. */
export type LogFields = Readonly<Record<string, string | number | boolean | undefined>>;
export type Log = { info(event: string, fields?: LogFields): void; error(event: string, fields?: LogFields): void };
export type Fetch = (request: Request) => Promise<Response>;

/** Everything of the outside that the kit uses, handed in, so that a test can stand at any moment and see every call. */
export type World = {
  readonly clock: { now(): Date };
  readonly log: Log;
  readonly fetch: Fetch;
  /** Uniform in [0, 1): jitter of retries. */
  readonly random: () => number;
  /** A fresh random UUID: ids of token assertions. */
  readonly uuid: () => string;
};

/** How far a reading has come. `item` names what is read, for example a file; never a person. */
export type Progress = { readonly item: string; readonly done: number; readonly total?: number };

/** What a connector is given: its own configuration, already validated, and no more of the world than it needs. */
export type ConnectorContext<Config> = {
  readonly feedId: string;
  readonly config: Config;
  readonly clock: { now(): Date };
  readonly log: Log;
  readonly fetch: Fetch;
  /** Aborted when the runner stops: end within 2 seconds. */
  readonly signal: AbortSignal;
  /** Private to this feed. Losing it costs work, never data. */
  readonly state: StateFolder;
  progress(progress: Progress): void;
  /** May be told the rows of a page that will be yielded next, while core-api stores the one before: what the runner does with every page it can do meanwhile. It changes nothing but the time. Left out: nobody asks. */
  ahead?(rows: Pick<Page, 'records' | 'tombstones'>): void;
  /** Tells figures of the connector's own, by names of its own: they stand in the metrics until told again. Names and numbers only. Left out: nobody asks. */
  measure?(figures: Readonly<Record<string, number>>): void;
  /**
   * Set during a dry run: give the same pages, and leave the source as it is. What is written into `state` then is forgotten. Outcomes are
   * made up: every row applied.
   */
  readonly preview?: true;
};
