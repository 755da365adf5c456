/** Ids of one table's rows in a load: UUID version 7 (RFC 9562 section 5.7 and 6.2, method 1) that count up, so that indexes are built in order. */
export type LoadIds = { bytes(number: number): Buffer };

/** `prefix`: the first twelve bytes, of which those after the time are random. */
export function loadIds(prefix: Uint8Array): LoadIds {
  return {
    bytes(number) {
      const id = Buffer.allocUnsafe(16);
      id.set(prefix);
      id.writeUInt32BE(number, 12);
      return id;
    },
  };
}

/** `random`: at least twelve random bytes; the first six give way to the time, version and variant are set. */
export function idPrefix(atMs: number, random: Uint8Array): Uint8Array {
  const prefix = Buffer.from(random.subarray(0, 12));
  prefix.writeUIntBE(atMs, 0, 6);
  prefix.writeUInt8((prefix.readUInt8(6) & 0x0f) | 0x70, 6);
  prefix.writeUInt8((prefix.readUInt8(8) & 0x3f) | 0x80, 8);
  return Uint8Array.from(prefix);
}

/** The usual form of an id, lower case with hyphens. */
export function uuidText(bytes: Buffer): string {
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** The 16 bytes of an id in its usual form. */
export function uuidBytes(text: string): Buffer {
  return Buffer.from(text.replaceAll('-', ''), 'hex');
}
