import { createHash } from 'node:crypto';

import { MastError } from '../shared/mast-error.ts';
import type { KeyFolder } from './key-folder.ts';

/** The files that every key store has from its beginning. */
export type StandingFiles = {
  /** The file's bytes. One that is not there is made from `fresh`, if this store may be made, and refused otherwise (MastError `keys-missing`). */
  take(name: string, fresh: () => Buffer): Buffer;
  /** Every file taken is still there and the same. Throws MastError `keys-missing`, `keys-mismatch`. */
  require(): void;
};

/** A store whose first files are lost must not get new ones by itself: under other look-up keys every search would be a nil that is none. */
export function standingFiles(folder: KeyFolder, make: boolean): StandingFiles {
  const taken = new Map<string, Buffer>();
  return {
    take(name, fresh) {
      const content = folder.read(name) ?? (make ? folder.create(name, fresh()) : undefined);
      if (content === undefined) throw new MastError('keys-missing', { missing: name });
      taken.set(name, digest(content));
      return content;
    },
    require() {
      for (const [name, expected] of taken) {
        const content = folder.read(name);
        if (content === undefined) throw new MastError('keys-missing', { missing: name });
        if (!digest(content).equals(expected)) throw new MastError('keys-mismatch', { changed: name });
      }
    },
  };
}

/** So that no second copy of a key stays in memory. */
function digest(content: Buffer): Buffer {
  return createHash('sha256').update(content).digest();
}
