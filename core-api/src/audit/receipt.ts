import type { Core } from '../core.ts';
import type { AppendedLeaf } from './make-leaf.ts';

/** What a receipt states besides its leaf. */
export type ReceiptContent = {
  readonly searchId: string;
  readonly organisationId: string;
  /** Keyed digest of the question, base64url: comparable by us, not guessable by a holder. */
  readonly questionDigest: string;
  /** Keyed digest of the answer, base64url: whoever kept the answer can have it held against this. */
  readonly answerDigest: string;
  readonly coverage: readonly { organisation: string; feed: string; state: string; lastGood: string | null }[];
  readonly counts: { readonly people: number; readonly places: number; readonly total: number; readonly refine: boolean };
};

/** Hours within which a leaf must be under a published checkpoint; a promise, like the maximum merge delay of RFC 6962 section 3. Judgement. */
export const inclusionPromiseHours = 24;

/**
 * The signed statement that goes with an answer: what was asked, covered and answered, the audit leaf's hash, and the promise to include it in the
 * sealed log. A receipt whose leaf is missing proves a deletion. JWS compact, ES256.
 */
export function signReceipt(core: Signer, leaf: AppendedLeaf, content: ReceiptContent): string {
  return sign(core, leaf, content);
}

/** The same promise for a leaf that is handed out later, by itself: of what was answered it says nothing. */
export function signLeafReceipt(core: Signer, leaf: AppendedLeaf, organisationId: string): string {
  return sign(core, leaf, { organisationId });
}

type Signer = Pick<Core, 'keys' | 'coreUrl' | 'environment'>;

function sign(core: Signer, leaf: AppendedLeaf, content: object): string {
  const includeBy = new Date(leaf.at.getTime() + inclusionPromiseHours * 3_600_000);
  return core.keys.signReceipt({
    iss: core.coreUrl,
    iat: Math.floor(leaf.at.getTime() / 1000),
    environment: core.environment,
    ...content,
    leaf: { id: leaf.leafId, hash: leaf.hash.toString('base64url') },
    promise: { log: core.coreUrl, includeBy: includeBy.toISOString() },
  });
}
