import { dayMs } from '../shared/day-ms.ts';

/** Values of one column in PostgreSQL's binary COPY format (PostgreSQL 18, COPY, "Binary Format"). */
export type CopyRows = {
  /** Begins a row of so many columns, which must all follow. */
  row(columns: number): void;
  nothing(): void;
  bytes(value: Uint8Array): void;
  text(value: string): void;
  uuid(value: Uint8Array): void;
  uuids(values: readonly Uint8Array[]): void;
  int(value: number): void;
  real(value: number): void;
  /** Pairs of words, `count` of them from `at`. */
  longs(high: Readonly<Int32Array>, low: Readonly<Int32Array>, at: number, count: number): void;
  bigints(values: readonly bigint[]): void;
  day(isoDay: string): void;
  moment(value: Date): void;
  readonly length: number;
  /** The bytes so far; the next row begins anew. */
  take(): Buffer;
};

/** Once before the first row: signature, flags, no extension. And once behind the last. */
export const copyHeader: Buffer = Buffer.from('PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0', 'latin1');
export const copyEnd: Buffer = Buffer.from([0xff, 0xff]);

/** PostgreSQL counts days and moments from 1 January 2000. */
const epochMs = Date.UTC(2000, 0, 1);
/** Object ids of element types (pg_type). */
const uuidOid = 2950;
const bigintOid = 20;

export function copyRows(size = 1 << 20): CopyRows {
  let buffer = Buffer.allocUnsafe(size);
  let at = 0;
  const room = (bytes: number): void => {
    if (at + bytes <= buffer.length) return;
    const grown = Buffer.allocUnsafe(Math.max(buffer.length * 2, at + bytes));
    buffer.copy(grown, 0, 0, at);
    buffer = grown;
  };
  const int = (value: number): void => {
    at = buffer.writeInt32BE(value, at);
  };
  const bytes = (value: Uint8Array): void => {
    room(value.length + 4);
    int(value.length);
    buffer.set(value, at);
    at += value.length;
  };
  /** Head of a one-dimensional array whose elements take `each` bytes. */
  const array = (oid: number, count: number, each: number): void => {
    room(24 + count * (each + 4));
    int(count === 0 ? 12 : 20 + count * (each + 4));
    for (const head of count === 0 ? [0, 0, oid] : [1, 0, oid, count, 1]) int(head);
  };
  return {
    row(columns) {
      room(2);
      at = buffer.writeInt16BE(columns, at);
    },
    nothing() {
      room(4);
      int(-1);
    },
    bytes,
    text: (value) => {
      bytes(Buffer.from(value));
    },
    uuid: bytes,
    uuids(values) {
      array(uuidOid, values.length, 16);
      for (const value of values) bytes(value);
    },
    int(value) {
      room(8);
      int(4);
      int(value);
    },
    real(value) {
      room(8);
      int(4);
      at = buffer.writeFloatBE(value, at);
    },
    longs(high, low, start, count) {
      array(bigintOid, count, 8);
      for (let key = start; key < start + count; key += 1) {
        int(8);
        int(high[key] ?? 0);
        int(low[key] ?? 0);
      }
    },
    bigints(values) {
      array(bigintOid, values.length, 8);
      for (const value of values) {
        int(8);
        at = buffer.writeBigInt64BE(value, at);
      }
    },
    day(isoDay) {
      room(8);
      int(4);
      int((Date.parse(isoDay) - epochMs) / dayMs);
    },
    moment(value) {
      room(12);
      int(8);
      at = buffer.writeBigInt64BE(BigInt(value.getTime() - epochMs) * 1000n, at);
    },
    get length() {
      return at;
    },
    take() {
      // A buffer of its own, and not a piece of Node's pool, since it may be handed to another thread.
      const taken = Buffer.from(new Uint8Array(buffer.subarray(0, at)).buffer);
      at = 0;
      return taken;
    },
  };
}
