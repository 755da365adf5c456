import type { Bilingual, Gateway } from './gateway.ts';

/** A reason that may be given as a code. */
export type CodedReason = { readonly code: string; readonly title: Bilingual };

/** What a user acknowledges with each declaration; `id` changes with the words, so that the trail says which were read. */
export type Acknowledgement = {
  readonly id: string;
  readonly text: Bilingual;
  readonly offences: readonly { readonly act: Bilingual; readonly provision: string; readonly unverified?: Bilingual | undefined }[];
};

/** The law as this installation has it: read once, when the service starts. */
export type Catalogue = {
  readonly gateways: readonly Gateway[];
  readonly reasons: readonly CodedReason[];
  readonly acknowledgement: Acknowledgement;
  /** Signatures that hold for no entry: its words changed since, or it is gone. */
  readonly staleSignatures: readonly string[];
};
