import type { Keys } from './keys.ts';

/**
 * What a database keeps of the keys that it was set up with, 32 bytes: equal for the same `index`, `shield` and `digest` keys and no others. It is
 * made by these keys from fixed text, so it tells nothing of them or of anybody.
 */
export function keyCheck(keys: Pick<Keys, 'macBytes' | 'macUuid'>): Buffer {
  return keys.macBytes('key-store-check', ['mast', keys.macUuid('open', 'mast'), keys.macUuid('shielded', 'mast')].join('|'));
}
