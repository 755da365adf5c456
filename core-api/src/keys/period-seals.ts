import { MastError } from '../shared/mast-error.ts';
import type { SealingKey } from './envelope.ts';
import { newSealingKey, openJson, sealJson } from './envelope.ts';
import type { KeyFolder } from './key-folder.ts';
import type { StandingFiles } from './standing-files.ts';

/** Seals under keys of a month (`yyyy-mm`), apart from every partner's: who destroys a month's key has erased what was sealed in it, in every copy and backup of the rows. */
export type PeriodSeals = {
  /** Throws MastError `keys-missing` rather than make a new month's key where the store is not. */
  readonly seal: (period: string, id: string, content: unknown) => Buffer;
  /** Throws MastError `seal-broken`. */
  readonly open: (period: string, id: string, sealed: Buffer) => unknown;
  /** Whether the month's key is there; without it, what was sealed under it is erased. A process that had it open when another destroyed it has it until it ends. */
  readonly has: (period: string) => boolean;
  /** For good. Saying it twice changes nothing. */
  readonly destroy: (period: string) => void;
};

/** `audit`: what was answered and done. `audit-terms`: what was asked, which goes first. */
export function periodSeals(folder: KeyFolder, files: StandingFiles, name: 'audit' | 'audit-terms'): PeriodSeals {
  const held = new Map<string, SealingKey>();
  const file = (period: string): string => {
    if (!/^\d{4}-\d{2}$/.test(period)) throw new MastError('internal', { keys: 'period' });
    return `${name}/${period}`;
  };
  const read = (period: string): SealingKey | undefined => {
    const bytes = folder.read(file(period));
    return bytes && { id: bytes.subarray(0, 8), secret: bytes.subarray(8, 40) };
  };
  const keyOf = (period: string): SealingKey | undefined => {
    const key = held.get(period) ?? read(period);
    if (key !== undefined) held.set(period, key);
    return key;
  };
  const make = (period: string): SealingKey => {
    // On the empty mount point of a lost store the key would be made, used, and hidden when the store comes back.
    files.require();
    const { id, secret } = newSealingKey();
    folder.create(file(period), Buffer.concat([id, secret]));
    return keyOf(period) ?? { id, secret };
  };

  return {
    seal: (period, id, content) => sealJson(keyOf(period) ?? make(period), [name, id, period], content),
    open(period, id, sealed) {
      const key = keyOf(period);
      return openJson((keyId) => (key !== undefined && keyId.equals(key.id) ? key : undefined), [name, id, period], sealed);
    },
    has: (period) => keyOf(period) !== undefined,
    destroy(period) {
      folder.destroy(file(period));
      held.delete(period);
    },
  };
}
