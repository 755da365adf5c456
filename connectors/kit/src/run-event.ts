import type { Progress } from './context.ts';
import type { ErrorKind } from './connector-error.ts';

/** What a runner tells: for progress lines, metrics and logs. Holds no personal value. */
export type RunEvent = { readonly feedId: string; readonly at: Date } & (
  | { readonly kind: 'reading'; readonly progress: Progress }
  | {
      readonly kind: 'delivered';
      readonly sequence: number;
      readonly rows: number;
      readonly applied: number;
      readonly unchanged: number;
      readonly rejected: number;
      readonly tombstoned: number;
      readonly held: number;
      /** Rows that stayed behind in the connector. */
      readonly notSent: number;
      /** Rows left out on purpose, by a rule. */
      readonly leftOut: number;
    }
  /** The source has no more for now; `pages` were delivered since the last time. `lastDelivered` is the feed's freshness. */
  | { readonly kind: 'idle'; readonly pages: number; readonly lastDelivered: Date | undefined; readonly nextReading?: Date }
  | { readonly kind: 'waiting'; readonly error: ErrorKind; readonly code: string; readonly failures: number; readonly retryInMs: number }
  /** Figures of the connector's own. */
  | { readonly kind: 'measured'; readonly figures: Readonly<Record<string, number>> }
  | { readonly kind: 'stopped' }
);

/** A RunEvent as it is made, before feed and moment are added. */
export type RunNews = RunEvent extends infer Event ? (Event extends RunEvent ? Omit<Event, 'feedId' | 'at'> : never) : never;
