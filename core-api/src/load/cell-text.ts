import type { Column } from './template-columns.ts';

/** Codes of the template, not somebody's words, with the short forms that can mean one thing only. */
const coded: ReadonlySet<Column> = new Set<Column>(['service', 'kind', 'status', 'sex', 'address_role', 'address_confidential']);
const sexes: Readonly<Record<string, string>> = { f: 'female', m: 'male' };
const dates: ReadonlySet<Column> = new Set<Column>(['date', 'end_date', 'date_of_birth', 'expected_date', 'date_of_death', 'contact_valid_to']);
/** Columns whose value identifies something: one that a spreadsheet rewrote is another thing. */
const keys: ReadonlySet<Column> = new Set<Column>(['source_ref', 'nhs_number', 'uprn', 'case_ref', 'family_ref', 'related_source_ref', 'contact_phone']);
const lines: ReadonlySet<Column> = new Set<Column>(['address_line_1', 'address_line_2', 'town']);
const isoDay = /^\d{4}-\d{2}-\d{2}$/;

/** What a cell says; `rule` is set where it is damaged or is not what the template declares. `''` is an empty cell. */
export type CellText = { readonly text: string; readonly rule?: string };

/** Reads one trimmed cell as the SFTP connector does for a file of the standard template; the same file gives the same records through either. */
export function cellText(column: Column, cell: string): CellText {
  if (cell === '') return { text: cell };
  if (cell.includes('\uFFFD')) return { text: '', rule: 'undecodable' };
  const text = coded.has(column) ? codeOf(column, cell) : cell;
  const damage = spreadsheetDamage(column, text);
  if (damage !== undefined) return { text, rule: damage };
  if (dates.has(column) && column !== 'date_of_birth') return isoDay.test(text) ? { text } : { text, rule: 'date-format' };
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

function spreadsheetDamage(column: Column, text: string): string | undefined {
  if (text.startsWith('#')) {
    if (/^#{2,}$/.test(text)) return 'spreadsheet-overflow';
    if (/^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!)$/i.test(text)) return 'spreadsheet-error';
  }
  if (keys.has(column) && /^\d(?:\.\d+)?E\+\d{1,3}$/i.test(text)) return 'spreadsheet-number';
  return dates.has(column) && /^\d{5}$/.test(text) ? 'spreadsheet-date' : undefined;
}
