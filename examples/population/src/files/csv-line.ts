/** One CSV line with its CRLF; cells are quoted only where they must be (RFC 4180 sections 2.5 to 2.7). */
export function csvLine(cells: readonly string[], delimiter: string): string {
  return `${cells.map((cell) => (needsQuotes(cell, delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(delimiter)}\r\n`;
}

function needsQuotes(cell: string, delimiter: string): boolean {
  return cell.includes(delimiter) || /["\r\n]/.test(cell);
}
