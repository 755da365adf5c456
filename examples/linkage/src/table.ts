/** Rows of text in columns as wide as they need; the first row is the heading. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string => row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  ').trimEnd();
  return rows.map((row, at) => (at === 0 ? `${line(row)}\n${widths.map((width) => '-'.repeat(width)).join('  ')}` : line(row))).join('\n');
}
