import type { OrganisationId } from '../shared/brands.ts';
import { MastError } from '../shared/mast-error.ts';
import type { SealingKey } from './envelope.ts';
import { newSealingKey, openBytes, sealBytes } from './envelope.ts';
import type { KeyFolder } from './key-folder.ts';
import type { Shred } from './shred-ledger.ts';
import { shredLedger } from './shred-ledger.ts';

/** An organisation's data keys, unwrapped; the newest seals, all open. */
export type DataKeys = { readonly current: SealingKey; byId(id: Buffer): SealingKey | undefined };

/** A key destroyed by another process is forgotten here within this time, nanoseconds. */
const recheckAfterNs = 1_000_000_000n;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * One key-encryption key (KEK) per organisation, and the data keys it wraps, in `organisations/<id>/`. Only unwrapped data keys stay in memory, and
 * only as long as the KEK's file is there: destroying that file is what makes the organisation's rows unreadable. A key file that comes back, out of a backup, opens
 * nothing for an organisation that stands in the shred ledger.
 */
export function organisationKeys(folder: KeyFolder, nowIso: () => string, mac: (purpose: string, text: string) => Buffer): {
  dataKeys(organisation: OrganisationId): DataKeys;
  ensure(organisation: OrganisationId): void;
  destroy(organisation: OrganisationId): void;
  shreds(): readonly Shred[];
} {
  const ledger = shredLedger(folder, mac);
  const isShredded = (organisation: OrganisationId): boolean => ledger.entries().some(({ organisationId }) => organisationId === organisation);
  const held = new Map<OrganisationId, { keys: DataKeys; checkedNs: bigint }>();

  function load(organisation: OrganisationId): DataKeys {
    const kek = folder.read(kekFile(organisation));
    const wrapped = folder.read(dataKeyFile(organisation));
    if (kek === undefined || wrapped === undefined || isShredded(organisation)) throw new MastError('organisation-unknown', { organisation });
    const unwrapped = openBytes(() => asKey(kek), [organisation, 'data-key'], wrapped);
    const current = asKey(unwrapped);
    return { current, byId: (id) => (id.equals(current.id) ? current : undefined) };
  }

  return {
    dataKeys(organisation) {
      const nowNs = process.hrtime.bigint();
      const entry = held.get(organisation);
      if (entry !== undefined && nowNs - entry.checkedNs < recheckAfterNs) return entry.keys;
      if (entry !== undefined && folder.exists(kekFile(organisation))) {
        entry.checkedNs = nowNs;
        return entry.keys;
      }
      held.delete(organisation);
      const keys = load(organisation);
      held.set(organisation, { keys, checkedNs: nowNs });
      return keys;
    },
    ensure(organisation) {
      if (!uuid.test(organisation)) throw new MastError('internal', { keys: 'organisation-not-a-uuid' });
      if (isShredded(organisation)) throw new MastError('organisation-shredded', { organisation });
      const kek = asKey(folder.create(kekFile(organisation), asBytes(newSealingKey())));
      if (!folder.exists(dataKeyFile(organisation))) folder.create(dataKeyFile(organisation), sealBytes(kek, [organisation, 'data-key'], asBytes(newSealingKey())));
    },
    destroy(organisation) {
      if (!uuid.test(organisation)) throw new MastError('internal', { keys: 'organisation-not-a-uuid' });
      // The book first: a kill after it leaves a key that opens nothing, and that the next call destroys.
      ledger.add(organisation, nowIso());
      folder.destroy(kekFile(organisation));
      folder.destroy(dataKeyFile(organisation));
      held.delete(organisation);
    },
    shreds: () => ledger.entries(),
  };
}

const kekFile = (organisation: OrganisationId): string => `organisations/${organisation}/kek`;
const dataKeyFile = (organisation: OrganisationId): string => `organisations/${organisation}/data-key`;

/** On disk a key is its 8-byte id and its 32-byte secret. */
const asBytes = (key: SealingKey): Buffer => Buffer.concat([key.id, key.secret]);
const asKey = (bytes: Buffer): SealingKey => ({ id: bytes.subarray(0, 8), secret: bytes.subarray(8, 40) });
