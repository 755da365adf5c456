import type { Keys } from '../keys/keys.ts';
import type { OrganisationId } from '../shared/brands.ts';

/** The keyed hash under which every organisation's row of a word stands. */
export function tokenMac(keys: Pick<Keys, 'macUuid'>, word: string): string {
  return keys.macUuid('open', `name-token|${word}`);
}

/** A word as one organisation's row holds it: `n` of its contents name it. */
export function nameTokenRow(keys: Pick<Keys, 'macUuid' | 'seal'>, organisationId: OrganisationId, word: string, n: number): { tokenMac: string; n: number; sealed: Buffer } {
  const mac = tokenMac(keys, word);
  return { tokenMac: mac, n, sealed: keys.seal(organisationId, 'name_token', mac, word) };
}

/** The word of a row. @throws MastError `seal-broken`, `organisation-unknown` */
export function openNameToken(keys: Pick<Keys, 'open'>, organisationId: OrganisationId, mac: string, sealed: Buffer): string {
  const word = keys.open(organisationId, 'name_token', mac, sealed);
  return typeof word === 'string' ? word : '';
}
