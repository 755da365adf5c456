import type { Column } from './template-columns.ts';

/** Codes of the template, not somebody's words, with the short forms that can mean one thing only. */
const coded: ReadonlySet<Column> = new Set<Column>(['service', 'kind', 'status', 'sex', 'address_role', 'address_confidential']);
const sexes: Readonly<Record<string, string>> = { f: 'female', m: 'male' };
const dates: ReadonlySet<Column> = new Set<Column>(['date', 'end_date', 'date_of_birth', 'expected_date', 'date_of_death', 'contact_valid_to']);
/** Columns whose value identifies something: one that a spreadsheet rewrote is another thing. */
const keys: ReadonlySet<Column> = new Set<Column>(['source_ref', 'nhs_number', 'uprn', 'case_ref', 'family_ref', 'related_source_ref', 'contact_phone']);
const lines: ReadonlySet<Column> = new Set<Column>(['address_line_1', 'address_line_2', 'town']);
/** Spreadsheets know a day and a month by these, in any English setting. */
const asDay = /^(?:\d{1,2}-(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)-\d{2})$/i;
/** Windows-1252 from 0x80 to 0x9F (WHATWG Encoding, index windows-1252), by character. */
const windows1252: ReadonlyMap<number, number> = new Map(
  [0x20ac, 0, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017d, 0, 0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0, 0x017e, 0x0178]
    .flatMap((code, place) => (code === 0 ? [] : [[code, place + 0x80] as const])),
);
const isoDay = /^\d{4}-\d{2}-\d{2}$/;

/** What a cell says; `rule` is set where it is damaged or is not what the template declares. `''` is an empty cell. */
export type CellText = { readonly text: string; readonly rule?: string };

/** Reads one trimmed cell as the SFTP connector does for a file of the standard template; the same file gives the same records through either. */
export function cellText(column: Column, cell: string): CellText {
  if (cell === '') return { text: cell };
  if (isUndecodable(cell)) return { text: '', rule: 'undecodable' };
  const text = coded.has(column) ? codeOf(column, cell) : cell;
  const damage = spreadsheetDamage(column, text);
  if (damage !== undefined) return { text, rule: damage };
  if (dates.has(column) && column !== 'date_of_birth') {
    if (!isoDay.test(text)) return { text, rule: 'date-format' };
    return isPlaceholderDate(text) ? { text, rule: 'date-placeholder' } : { text };
  }
  if (!/[\t\r\n]/.test(text)) return { text };
  if (keys.has(column)) return { text, rule: 'line-break' };
  const parts = text.replaceAll('\t', ' ').split(/[\r\n]+/).map((line) => line.trim()).filter((line) => line !== '');
  return { text: parts.join(lines.has(column) ? '\n' : ' ') };
}

/** A code as the template writes it: small letters, hyphens for spaces, no apostrophes. */
function codeOf(column: Column, cell: string): string {
  if (/^[a-z-]{2,}$/.test(cell)) return cell;
  const code = cell.toLowerCase().replace(/['\u2019]/gu, '').replace(/[\s_]+/gu, '-');
  return column === 'sex' ? (sexes[code] ?? code) : code;
}

/** What a spreadsheet did to a cell, by the connector's rules (connectors/kit/src/files/excel-damage.ts); a test holds both to the same rows. */
function spreadsheetDamage(column: Column, text: string): string | undefined {
  if (text.startsWith('#')) {
    if (/^#{2,}$/.test(text)) return 'spreadsheet-overflow';
    if (/^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!)$/i.test(text)) return 'spreadsheet-error';
  }
  if (text.startsWith('=') && text.length > 1) return 'spreadsheet-formula';
  if (dates.has(column)) return /^\d{5}$/.test(text) ? 'spreadsheet-date' : undefined;
  if (asDay.test(text)) return 'spreadsheet-date';
  if (!keys.has(column)) return undefined;
  if (/^\d(?:\.\d+)?E\+\d{1,3}$/i.test(text)) return 'spreadsheet-number';
  if (column === 'nhs_number' && /^\d{8,9}$/.test(text)) return 'spreadsheet-zeros';
  return column === 'contact_phone' && /^[12378]\d{8,9}$/.test(text) ? 'spreadsheet-zeros' : undefined;
}

/** Days that systems write where none is known, as the connector has them (connectors/kit/src/files/map-date.ts). */
export function isPlaceholderDate(iso: string): boolean {
  return iso < '1901-01-02' || iso >= '2999';
}

/** Bytes that were no UTF-8, and UTF-8 that somebody took for Windows-1252 before (`SiÃ¢n`). */
function isUndecodable(cell: string): boolean {
  if (cell.includes('\uFFFD')) return true;
  if (!/[\u00c2-\u00f4]/.test(cell)) return false;
  let bytes = '';
  for (const character of cell) {
    const code = character.codePointAt(0) ?? 0;
    const byte = code < 0x100 ? code : windows1252.get(code);
    if (byte === undefined) return false;
    bytes += String.fromCharCode(byte);
  }
  return !Buffer.from(bytes, 'latin1').toString('utf8').includes('\uFFFD');
}
