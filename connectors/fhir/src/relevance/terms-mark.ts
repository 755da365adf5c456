import { hash } from 'node:crypto';

import type { FhirConfig } from '../config.ts';

/** Stands for everything that decides what is sent of an activity and whom to call: the agreement, the contacts, the types. Another mark: what was sent is looked at anew. */
export function termsMark({ agreement, contacts, types }: Pick<FhirConfig, 'agreement' | 'contacts' | 'types'>): string {
  return hash('sha256', JSON.stringify([agreement, contacts, types.toSorted()]), 'base64url').slice(0, 22);
}
