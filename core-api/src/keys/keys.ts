import type { OrganisationId } from '../shared/brands.ts';
import type { AuditLogKeys } from './audit-log-keys.ts';
import type { PeriodSeals } from './period-seals.ts';
import type { Shred } from './shred-ledger.ts';

/** Ordinary look-ups, or those of shielded people, which are made with a key that search never uses. */
export type Realm = 'open' | 'shielded';

/** A set of public or private keys, RFC 7517. */
export type Jwks = { readonly keys: readonly Readonly<Record<string, unknown>>[] };

/**
 * Everything the service can do with its keys; the keys themselves never leave. All but signing and the two organisation duties are synchronous,
 * so that rows are sealed and opened inside a loop.
 *
 * Sealing is AES-256-GCM (NIST SP 800-38D) with a random 96-bit nonce under the organisation's data key. What is bound to the content: table, id,
 * organisation and the header with the key's id, so a sealed value that is moved to another row, table or organisation does not open.
 */
export type Keys = {
  /** Seals JSON content for one row. Throws MastError `organisation-unknown` when the organisation has no key. */
  seal(organisation: OrganisationId, table: string, id: string, content: unknown): Buffer;
  /** Opens it again. Throws MastError `seal-broken` when anything does not fit, `organisation-unknown` when its key is gone; never any content. */
  open(organisation: OrganisationId, table: string, id: string, sealed: Buffer): unknown;
  /** HMAC-SHA-256 cut to a signed 64-bit number, for look-up keys. */
  macBigint(realm: Realm, text: string): bigint;
  /** HMAC-SHA-256 cut to 128 bits in the form of a UUID, for identities of content. */
  macUuid(realm: Realm, text: string): string;
  /** HMAC-SHA-256, whole (32 bytes), for digests of row content, source references and token ids. Different purposes are unrelated. */
  macBytes(purpose: string, text: string): Buffer;
  /** Seals an audit payload under the period's own key; `period` is `yyyy-mm`. As PeriodSeals has it. */
  readonly auditSeal: PeriodSeals['seal'];
  readonly auditOpen: PeriodSeals['open'];
  readonly hasAuditKey: PeriodSeals['has'];
  readonly destroyAuditKey: PeriodSeals['destroy'];
  /** The same for what was asked, which goes before what was answered. */
  readonly auditTerms: PeriodSeals;
  /** Keys of the sealed log over the audit trail. */
  readonly auditLog: AuditLogKeys;
  /** Compact JWS (RFC 7515), ES256, header `typ` `mast-receipt+jws`. */
  signReceipt(payload: object): string;
  /** Public keys that verify receipts. */
  receiptJwks(): Jwks;
  /** Private keys (ES256) with which the token endpoint signs. */
  tokenSigningJwks(): Jwks;
  /**
   * The store is still there, with the keys that were opened. Throws MastError `keys-missing`, `keys-mismatch`, `keys-exposed`. An organisation's own
   * keys are looked for when they are used.
   */
  requireStanding(): void;
  /** Makes the organisation's keys unless it has them. Rejects with MastError `organisation-shredded` for one that has left. */
  ensureOrganisation(organisation: OrganisationId): Promise<void>;
  /** Writes the shred ledger and destroys the organisation's key for good: none of its rows, backups included, opens again. Saying it twice changes nothing. */
  destroyOrganisation(organisation: OrganisationId): Promise<void>;
  /** Whose keys were destroyed, as the ledger beside the keys has it. Throws MastError `shred-ledger-broken`. */
  shreds(): readonly Shred[];
};
