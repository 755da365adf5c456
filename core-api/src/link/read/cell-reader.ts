import type { LinkColumns } from '../config/link-config.ts';
import type { LinkRow, RowField } from '../link-row.ts';
import type { ColumnPlan, PlannedColumn } from './column-plan.ts';
import { joinDateParts, parseDateFormat, readPlainDate } from './date-format.ts';
import { readSex } from './sex-word.ts';

type Read = { id: string | undefined; values: LinkRow['values'] } | { undecodable: string };
export type CellReader = {
  /** A row's id and values; the heading of a cell that is not UTF-8 instead, when there is one. */
  read(cells: readonly string[], plan: ColumnPlan): Read;
  /** Cells so far that were not empty and could not be read, by field. */
  readonly unread: Map<RowField, number>;
  /** Birth dates so far, readable or not. */
  readonly dates: number;
};

/** Makes values of cells: decoded, trimmed, the birth date ISO-shaped, sex in one word. What does not fit its format stays as it is and is counted. */
export function cellReader({ dateFormat }: Pick<LinkColumns, 'dateFormat'>): CellReader {
  const readDate = (dateFormat === undefined ? undefined : parseDateFormat(dateFormat)) ?? readPlainDate;
  const unread = new Map<RowField, number>();
  let dates = 0;
  const count = (field: RowField): unknown => unread.set(field, (unread.get(field) ?? 0) + 1);
  const take = (values: Partial<Record<RowField, string>>, field: RowField, text: string, read: string | undefined): void => {
    if (read === undefined) count(field);
    values[field] = read ?? text;
  };
  return {
    unread,
    get dates() {
      return dates;
    },
    read(cells, { columns }) {
      const values: Partial<Record<RowField, string>> = {};
      const parts: Partial<Record<'dobDay' | 'dobMonth' | 'dobYear', string>> = {};
      let id: string | undefined;
      for (const { part, at, heading } of columns) {
        const text = decoded(cells[at] ?? '');
        if (text === undefined) return { undecodable: heading };
        if (text === '') continue;
        if (part === 'id') id = text;
        else if (isDatePart(part)) parts[part] = text;
        else if (part === 'dateOfBirth') {
          dates += 1;
          take(values, part, text, readDate(text));
        } else if (part === 'sex') take(values, part, text, readSex(text));
        else values[part] = text;
      }
      if (Object.keys(parts).length > 0) {
        dates += 1;
        const { dobDay, dobMonth, dobYear } = parts;
        take(values, 'dateOfBirth', [dobYear, dobMonth, dobDay].join('-'), joinDateParts(dobDay, dobMonth, dobYear));
      }
      return { id, values };
    },
  };
}

function isDatePart(part: PlannedColumn['part']): part is 'dobDay' | 'dobMonth' | 'dobYear' {
  return part === 'dobDay' || part === 'dobMonth' || part === 'dobYear';
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Whether every byte is one of ASCII, and none is zero. */
function isPlain(cell: string): boolean {
  for (let at = 0; at < cell.length; at += 1) {
    const byte = cell.charCodeAt(at);
    if (byte === 0 || byte > 127) return false;
  }
  return true;
}

/** Text of a cell of bytes, trimmed; undefined where the bytes are not UTF-8. UTF-16 shows by its zero bytes. */
function decoded(cell: string): string | undefined {
  // Bytes below 128 are themselves: most cells need no decoder.
  if (isPlain(cell)) return cell.trim();
  if (cell.includes('\0')) return undefined;
  try {
    return utf8.decode(Buffer.from(cell, 'latin1')).trim();
  } catch {
    return undefined;
  }
}
