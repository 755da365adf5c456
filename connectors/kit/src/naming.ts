/** What goes out with a page whose rows are compared with those that core-api has: under which terms, and which of its records (by place) are named as unchanged in place of being sent. */
export type Naming = { readonly terms: string; readonly rows: ReadonlySet<number> };

/** The places of a naming as bits, in base64: a page is sent again with the very same rows named. */
export function bitsOf(rows: ReadonlySet<number>, count: number): string {
  const bits = Buffer.alloc(Math.ceil(count / 8));
  for (const row of rows) bits.writeUInt8(bits.readUInt8(row >> 3) | (1 << (row & 7)), row >> 3);
  return bits.toString('base64');
}

/** The places that {@link bitsOf} wrote down. */
export function rowsOfBits(text: string): Set<number> {
  const bits = Buffer.from(text, 'base64');
  const rows = new Set<number>();
  for (let row = 0; row < bits.length * 8; row += 1) if ((bits.readUInt8(row >> 3) & (1 << (row & 7))) !== 0) rows.add(row);
  return rows;
}
