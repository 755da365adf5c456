import { randomBytes } from 'node:crypto';

import { systemClock } from './clock.ts';

/** Identifiers are handed in, so that a test can foretell them. */
export type Ids = { uuid(): string };

/**
 * UUID version 7 (RFC 9562 section 5.7): 48 bits of Unix milliseconds, then 74 random bits. Made by the application, never by a sequence
 * (DESIGN section 5), and rising with time so that B-tree inserts stay on the right-hand page.
 */
export const randomIds: Ids = {
  uuid() {
    const bytes = randomBytes(16);
    bytes.writeUIntBE(systemClock.now().getTime(), 0, 6);
    bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6);
    bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
    const hex = bytes.toString('hex');
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
  },
};
