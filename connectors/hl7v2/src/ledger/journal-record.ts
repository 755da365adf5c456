import type { Seal } from './seal.ts';

/** A message as it was received: its number in the order of arrival, when it came, what identifies it, and its bytes. */
export type Received = {
  readonly id: number;
  readonly receivedMs: number;
  /** Keyed digest of MSH-3, MSH-4 and MSH-10. */
  readonly identity: Buffer;
  /** Keyed digest of the bytes' SHA-256. */
  readonly content: Buffer;
  readonly bytes: Buffer;
};

/** Length of what is sealed (4 bytes), number of the message (8 bytes). */
export const recordHeaderBytes = 12;
const [momentBytes, digestBytes] = [8, 16];
const fixedBytes = momentBytes + 2 * digestBytes;

/** A message as the journal holds it. It is bound to its number: records that change places do not open. */
export function encodeRecord(seal: Seal, { id, receivedMs, identity, content, bytes }: Received): Buffer {
  const plain = Buffer.allocUnsafe(fixedBytes + bytes.length);
  plain.writeDoubleBE(receivedMs, 0);
  identity.copy(plain, momentBytes);
  content.copy(plain, momentBytes + digestBytes);
  bytes.copy(plain, fixedBytes);
  const sealed = seal.seal(placeOf(id), plain);
  const header = Buffer.allocUnsafe(recordHeaderBytes);
  header.writeUInt32BE(sealed.length, 0);
  header.writeBigUInt64BE(BigInt(id), 4);
  return Buffer.concat([header, sealed]);
}

/** One step through a buffer of records: a message, a damaged one, or undefined where no whole record stands at this place. */
export function decodeRecord(seal: Seal, buffer: Buffer, at: number): { readonly end: number; readonly id: number; readonly message: Received | undefined } | undefined {
  const length = recordLength(buffer, at);
  if (length === undefined || at + length > buffer.length) return undefined;
  const id = Number(buffer.readBigUInt64BE(at + 4));
  const plain = seal.open(placeOf(id), buffer.subarray(at + recordHeaderBytes, at + length));
  const message = plain === undefined || plain.length < fixedBytes ? undefined : receivedOf(id, plain);
  return { end: at + length, id, message };
}

/** Bytes that the record at this place takes up, header and all; undefined where even its header is not whole. */
export function recordLength(buffer: Buffer, at: number): number | undefined {
  return at + recordHeaderBytes > buffer.length ? undefined : recordHeaderBytes + buffer.readUInt32BE(at);
}

function receivedOf(id: number, plain: Buffer): Received {
  return {
    id,
    receivedMs: plain.readDoubleBE(0),
    identity: plain.subarray(momentBytes, momentBytes + digestBytes),
    content: plain.subarray(momentBytes + digestBytes, fixedBytes),
    bytes: plain.subarray(fixedBytes),
  };
}

function placeOf(id: number): string {
  return `journal:${id}`;
}
