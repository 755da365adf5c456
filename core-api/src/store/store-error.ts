/**
 * What went wrong in the database, in words that are safe everywhere.
 * - `unavailable`: no connection, shutting down, or the outcome of a commit is not known; ask again later
 * - `conflict`: a unique key is taken · `constraint`: another rule of the schema was broken
 * - `timeout`: statement or lock timeout · `retry`: serialisation failure or deadlock, already retried
 * - `internal`: anything else, a missing table included
 */
export type StoreErrorCode = 'unavailable' | 'conflict' | 'constraint' | 'timeout' | 'retry' | 'internal';

/**
 * The only error that leaves the store. It holds a code, the SQLSTATE and, where the database names one, our own constraint's name; never pg's
 * message or detail and never a cause, because those quote keys, whole rows and raw values.
 */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly code: StoreErrorCode;
  /** Five characters, PostgreSQL appendix A; `none` when the failure was not the server's. */
  readonly sqlState: string;
  readonly constraint: string | undefined;

  constructor(code: StoreErrorCode, sqlState: string, constraint?: string) {
    super(`store ${code} ${sqlState}`);
    this.code = code;
    this.sqlState = sqlState;
    this.constraint = constraint;
  }
}
