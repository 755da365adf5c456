/** A log as it is stored. */
export type SourceLog = { readonly log: number; readonly origin: string; readonly verifierKey: string; readonly size: number; readonly root: Buffer };

/** A place in the log, and the leaf that the trail has for it; undefined where it has none. Text only, bytes in hex: so it costs little to hand to another thread. */
export type SourceEntry = { readonly position: number; readonly leafId: string; readonly leafHash: string; readonly leaf: SourceLeaf | undefined };

/** A leaf of the trail. `at` as its header writes it (ISO 8601, milliseconds, UTC). `sealed` and `beside` are absent from an export. Columns stand beside the header, which says the same. */
export type SourceLeaf = {
  readonly period: string;
  readonly at: string;
  readonly kind: string;
  readonly organisationId: string;
  readonly accountId: string | null;
  readonly declarationId: string | null;
  readonly header: string;
  readonly commitment: string;
  readonly leafHash: string;
  readonly sealed: string | undefined;
  readonly beside: SourceTrace | undefined;
};

export type SourceCheckpoint = { readonly size: number; readonly root: Buffer; readonly sealedAt: Date; readonly note: string };
export type SourceTile = { readonly tile: number; readonly root: Buffer; readonly hashes: Buffer };
export type SourceCosignature = { readonly size: number; readonly witness: string; readonly at: Date; readonly line: string };

/** What is written beside a leaf of a kind that has a trace: what was asked, still sealed, the tokens that it is found by, and whose records it says were seen; lists as PostgreSQL writes them. */
export type SourceTrace = { readonly terms: string | undefined; readonly asked: string; readonly shown: string; readonly owners: string };

/** A leaf that says what has expired, with what is under its seal. */
export type SourceExpiry = { readonly leafId: string; readonly period: string; readonly organisationId: string; readonly sealed: Buffer };

/** Where an audit trail and its logs are read from: a database, or an export. Everything streams; one reader at a time. */
export type AuditSource = {
  logs(): Promise<readonly SourceLog[]>;
  /** In the order of their places. */
  entries(log: number): AsyncIterable<readonly SourceEntry[]>;
  /** In the order of their sizes. */
  checkpoints(log: number): AsyncIterable<readonly SourceCheckpoint[]>;
  /** Full tiles of one level, by index; undefined where tiles are not kept, as in an export. */
  tiles?(log: number, level: number): AsyncIterable<readonly SourceTile[]>;
  /** In the order of their sizes. */
  cosignatures(log: number): AsyncIterable<readonly SourceCosignature[]>;
  /** Leaves of the trail that have no place in any log; `waits` where they stand on the list of those that wait for one, with their own hash. */
  placeless(): AsyncIterable<readonly { readonly leafId: string; readonly leafHash: string; readonly at: Date; readonly waits: boolean; readonly expiry: SourceExpiry | undefined }[]>;
};
