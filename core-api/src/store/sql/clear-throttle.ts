import { statement } from '../statement.ts';

/** Forgets the tries after a success. Primary key. */
export const clearThrottle = statement<readonly [kind: 'name' | 'source' | 'factor' | 'reset-name' | 'reset-source', keyMac: Buffer]>({
  name: 'clear-throttle',
  text: `delete from sign_in_throttle where kind = $1 and key_mac = $2`,
  index: 'sign_in_throttle_pkey',
});
