import type { OrganisationId } from '../shared/brands.ts';
import type { Statement } from './statement.ts';

/**
 * Whose rows a transaction may touch. Unset means none: a forgotten context reads nothing.
 * Row-level security compares these with each row's organisation (migrations 0001 and 0002).
 */
export type TxContext = {
  /** The caller's organisation: accounts, quarantine, feed detail; inserts and changes of its own records. */
  readonly own?: OrganisationId | undefined;
  /** The organisations whose records may be read, from agreements, gateway and feed state; for ingest every organisation. */
  readonly visible?: readonly OrganisationId[] | undefined;
  /**
   * Ingest only: the variants, place variants and records of every visible organisation may be changed too (merging people, raising a
   * sensitivity). Without it only rows of `own` change; the database leaves others alone without an error.
   */
  readonly matching?: boolean | undefined;
  /** Sign-in only: the keyed hashes that the caller shows (of an e-mail, a browser's cookie, a link ...): one, or a browser's old and new. The rows that bear it may be found before it is known whose they are. */
  readonly proof?: readonly Buffer[] | undefined;
  readonly readOnly?: boolean | undefined;
  /** Default read committed. `repeatable read` gives all statements one snapshot. */
  readonly isolation?: 'repeatable read' | 'serializable' | undefined;
  /**
   * `custom` (default): a plan for the values at hand. `generic`: the plan made once for a connection, for statements whose plan hangs on no value; planning
   * the coverage of an answer anew took ten times as long as reading it (docs/adr/0020).
   */
  readonly plans?: 'custom' | 'generic' | undefined;
  /** Bound on each statement, milliseconds; default what `createStore` was given. */
  readonly timeoutMs?: number | undefined;
};

/**
 * Statements inside one transaction. Unusable after the transaction has ended (MastError `transaction-over`). Statements that are started together go out in one
 * round trip, in the order of their start; one that fails makes all after it fail.
 */
export type Db = {
  /** All rows, each parsed by the statement. */
  rows<Parameters extends readonly unknown[], Row>(statement: Statement<Parameters, Row>, parameters: Parameters): Promise<Row[]>;
  /** The only row, or undefined. More than one is a broken promise (MastError `row-count`). */
  one<Parameters extends readonly unknown[], Row>(statement: Statement<Parameters, Row>, parameters: Parameters): Promise<Row | undefined>;
  /** Runs for the effect; the number of rows affected. */
  run<Parameters extends readonly unknown[], Row>(statement: Statement<Parameters, Row>, parameters: Parameters): Promise<number>;
  /** As `run`, and the commit with it in one round trip: the last statement of its transaction. When it resolves, the commit is durable. */
  runLast<Parameters extends readonly unknown[], Row>(statement: Statement<Parameters, Row>, parameters: Parameters): Promise<number>;
};

/** The database as the rest of the service knows it. Every failure is a {@link StoreError} or what `work` itself threw. */
export type Store = {
  /**
   * Runs `work` in one transaction under `context` and commits. A serialisation failure or deadlock runs `work` again from the start, at most
   * four times more, so `work` must have no effect outside the transaction. Anything `work` throws rolls back and is rethrown.
   * When it resolves, the commit is durable; when it rejects with `unavailable`, the outcome may be unknown: answer nothing.
   */
  tx<Value>(context: TxContext, work: (db: Db) => Promise<Value>): Promise<Value>;
  /** Resolves when the database answers. */
  ping(): Promise<void>;
  close(): Promise<void>;
};
