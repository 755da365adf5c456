import type { VerifierKey } from '../note/verifier-key.ts';

/** A witness: where it is asked, and the key by which it signs (C2SP tlog-witness). */
export type WitnessAddress = { readonly url: string; readonly key: VerifierKey };

/** Who outside is told how far the log has come. */
export type Publication = {
  readonly witnesses: readonly WitnessAddress[];
  /** Folder of write-once storage that checkpoints are written to; none without it. */
  readonly folder: string | undefined;
  readonly fetch: typeof globalThis.fetch;
};
