/** Types of elements that travel as bytes; an array of any other type travels as text. */
export type ElementType = keyof typeof elements;

type Element = {
  /** The type's number, the same in every PostgreSQL. */
  readonly oid: number;
  /** Bytes that a value takes; undefined for what is no value of the type: the server then says what is wrong with its text. */
  readonly size: (value: unknown) => number | undefined;
  /** Writes at most `size` bytes from `at` on; false where the value turns out to be none of the type. */
  readonly write: (target: Buffer, value: never, at: number) => boolean;
};

const least = -(2 ** 31);
const uuidLength = 36;

const elements = {
  uuid: { oid: 2950, size: (value) => (typeof value === 'string' && value.length === uuidLength ? 16 : undefined), write: writeUuid },
  bytea: { oid: 17, size: (value) => (Buffer.isBuffer(value) ? value.length : undefined), write: (target, value: Buffer, at) => target.set(value, at) === undefined },
  text: { oid: 25, size: (value) => (typeof value === 'string' ? Buffer.byteLength(value) : undefined), write: (target, value: string, at) => target.write(value, at) >= 0 },
  int: { oid: 23, size: (value) => (Number.isInteger(value) && Number(value) >= least && Number(value) < -least ? 4 : undefined), write: (target, value: number, at) => target.writeInt32BE(value, at) > 0 },
  bigint: { oid: 20, size: (value) => (typeof value === 'bigint' ? 8 : undefined), write: (target, value: bigint, at) => target.writeBigInt64BE(value, at) > 0 },
} as const satisfies Readonly<Record<string, Element>>;

/** Dimensions, whether there are nulls, type, length, lower bound: four bytes each (`array_recv` of PostgreSQL). */
const headerBytes = 20;
const emptyHeaderBytes = 12;

/**
 * An array of one dimension as the server keeps it. As text, each value is quoted here and parsed there, and bytes are twice as many in hexadecimal. Undefined where a
 * value is not of the type.
 */
export function binaryArray(type: ElementType, values: readonly unknown[]): Buffer | undefined {
  const { oid, size, write }: Element = elements[type];
  let bytes = headerBytes;
  let hasNull = 0;
  for (const value of values) {
    const own = value === null ? 0 : size(value);
    if (own === undefined) return undefined;
    if (value === null) hasNull = 1;
    bytes += 4 + own;
  }
  if (values.length === 0) bytes = emptyHeaderBytes;
  const target = Buffer.allocUnsafe(bytes);
  target.writeInt32BE(values.length === 0 ? 0 : 1, 0);
  target.writeInt32BE(hasNull, 4);
  target.writeInt32BE(oid, 8);
  if (values.length === 0) return target;
  target.writeInt32BE(values.length, 12);
  target.writeInt32BE(1, 16);
  let at = headerBytes;
  for (const value of values) {
    const own = value === null ? -1 : (size(value) ?? -1);
    target.writeInt32BE(own, at);
    at += 4;
    if (value === null) continue;
    if (!write(target, value as never, at)) return undefined;
    at += own;
  }
  return target;
}

/** Value of a hexadecimal digit by its code; 16 for what is none. */
const digits = Uint8Array.from({ length: 256 }, (_, code) => {
  const digit = Number.parseInt(String.fromCharCode(code), 16);
  return Number.isNaN(digit) ? 16 : digit;
});
const hyphens = new Set([8, 13, 18, 23]);
/** Where the first digit of each byte stands. */
const places = Array.from({ length: uuidLength }, (_, at) => at).filter((at) => !hyphens.has(at)).filter((_, at) => at % 2 === 0);

function writeUuid(target: Buffer, text: string, at: number): boolean {
  let bad = 0;
  for (let byte = 0; byte < 16; byte += 1) {
    const place = places[byte] ?? 0;
    const high = digits[text.charCodeAt(place)] ?? 16;
    const low = digits[text.charCodeAt(place + 1)] ?? 16;
    bad |= high | low;
    target[at + byte] = (high << 4) | low;
  }
  return bad < 16 && text[8] === '-' && text[13] === '-' && text[18] === '-' && text[23] === '-';
}
