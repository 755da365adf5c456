/** A cell as RFC 4180 has it: quoted where it holds a comma, a quotation mark, a line break, or blanks that a reader might trim. */
export function csvCell(text: string): string {
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
