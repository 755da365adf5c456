import { createHmac, createSecretKey, randomBytes } from 'node:crypto';

import type { Clock } from '../shared/clock.ts';
import { systemClock } from '../shared/clock.ts';
import { MastError } from '../shared/mast-error.ts';
import { auditLogKeys } from './audit-log-keys.ts';
import { openJson, sealJson } from './envelope.ts';
import type { KeyFolder } from './key-folder.ts';
import { openKeyFolder } from './key-folder.ts';
import type { KeyedHash } from './keyed-hash.ts';
import { keyedHash } from './keyed-hash.ts';
import type { Keys, Realm } from './keys.ts';
import { organisationKeys } from './organisation-keys.ts';
import { periodSeals } from './period-seals.ts';
import { signCompact } from './sign-compact.ts';
import { publicPart, signingKey } from './signing-key.ts';
import type { StandingFiles } from './standing-files.ts';
import { standingFiles } from './standing-files.ts';

export type OpenKeysOptions = {
  /** Stamped on a new folder and required of an existing one: a demonstration never runs on live keys, nor on keys that nobody stamped (MastError `environment-mismatch`). */
  readonly environment?: string | undefined;
  readonly clock?: Clock | undefined;
  /** Makes what is not there. Only for setup of a database that nobody has stamped: no other process may make a key store. */
  readonly make?: boolean | undefined;
};

/**
 * Opens the key store in a folder; one that is not there, or not whole, is refused (MastError `keys-missing`) unless it may be made. It stands outside
 * the database and its backups. Files are small and binary: `index`, `shield` and `digest` (HMAC keys), `audit/<yyyy-mm>`, `audit-terms/<yyyy-mm>`, `audit-log/<n>.key` and `.mark`, `signing/*.jwk`,
 * `organisations/<id>/`.
 */
export async function openKeys(path: string, options: OpenKeysOptions = {}): Promise<Keys> {
  const make = options.make === true;
  const folder = openKeyFolder(path, make);
  const files = standingFiles(folder, make);
  stamp(folder, files, options.environment);
  const clock = options.clock ?? systemClock;
  const realms: Readonly<Record<Realm, KeyedHash>> = { open: keyedHash(takeMacKey(files, 'index')), shielded: keyedHash(takeMacKey(files, 'shield')) };
  const digest = createSecretKey(takeMacKey(files, 'digest'));
  // The label keeps duties apart under one key; the zero byte keeps label and text apart.
  const macBytes = (purpose: string, text: string): Buffer => createHmac('sha256', digest).update(`${purpose}\0${text}`).digest();
  const organisations = organisationKeys(folder, () => clock.now().toISOString(), macBytes);
  const receipt = await signingKey(files, 'receipt');
  const token = await signingKey(files, 'token');
  const signReceipt = signCompact(receipt, 'mast-receipt+jws');
  const audit = periodSeals(folder, files, 'audit');

  return {
    seal: (organisation, table, id, content) => sealJson(organisations.dataKeys(organisation).current, [table, id, organisation], content),
    open(organisation, table, id, sealed) {
      const keys = organisations.dataKeys(organisation);
      return openJson((keyId) => keys.byId(keyId), [table, id, organisation], sealed);
    },
    macBigint: (realm, text) => realms[realm]('key', text).readBigInt64BE(0),
    macUuid: (realm, text) => asUuid(realms[realm]('identity', text)),
    macBytes,
    auditSeal: audit.seal,
    auditOpen: audit.open,
    hasAuditKey: audit.has,
    destroyAuditKey: audit.destroy,
    auditTerms: periodSeals(folder, files, 'audit-terms'),
    auditLog: auditLogKeys(folder, files),
    signReceipt,
    receiptJwks: () => ({ keys: [publicPart(receipt)] }),
    tokenSigningJwks: () => ({ keys: [token] }),
    requireStanding: () => { files.require(); },
    ensureOrganisation: async (organisation) => organisations.ensure(organisation),
    destroyOrganisation: async (organisation) => organisations.destroy(organisation),
    shreds: () => organisations.shreds(),
  };
}

/** First 128 bits, marked as RFC 9562 version 8 (own meaning), so that it never looks like a random or timed id. */
function asUuid(digest: Buffer): string {
  digest.writeUInt8((digest.readUInt8(6) & 0x0f) | 0x80, 6);
  digest.writeUInt8((digest.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = digest.toString('hex', 0, 16);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

function takeMacKey(files: StandingFiles, name: string): Buffer {
  return files.take(name, () => randomBytes(32));
}

function stamp(folder: KeyFolder, files: StandingFiles, environment: string | undefined): void {
  if (environment === undefined) return;
  // Keys without a stamp may be anybody's: to stamp them now would let a demonstration run on live ones.
  if (folder.exists('index') && !folder.exists('environment')) throw new MastError('environment-mismatch', { keys: 'unstamped', wanted: environment });
  const found = files.take('environment', () => Buffer.from(environment)).toString();
  if (found !== environment) throw new MastError('environment-mismatch', { keys: found, wanted: environment });
}
