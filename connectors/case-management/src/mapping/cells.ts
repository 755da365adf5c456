import type { Refused } from '@mast/connector-kit';

import type { Mapping } from './mapping-schema.ts';
import { readDay } from './read-day.ts';

/** A row of a source, every value as text; null and a column that is not there are nothing. */
export type Row = Readonly<Record<string, string | null>>;

/** A code that stands in no list, or a day that is not written as declared: whoever asks decides what becomes of the row. */
export const unreadable = Symbol('unreadable');

/** Reads the cells of one row as its mapping declares them. */
export type Cells = {
  /** The text without space around it; undefined where it is empty or stands for nothing. */
  text(column: string | undefined): string | undefined;
  day(column: string | undefined): string | typeof unreadable | undefined;
  code<Value>(field: { readonly column: string; readonly codes: Readonly<Record<string, Value>> } | undefined): Value | typeof unreadable | undefined;
  says(field: { readonly column: string; readonly codes: readonly string[] } | undefined): boolean;
};

/** Letter case and space around codes are no difference; nothing else is overlooked. */
export function cellsOf(row: Row, { blanks, days }: Pick<Mapping, 'blanks' | 'days'>): Cells {
  const nothing = new Set(blanks.map(plain));
  const text = (column: string | undefined): string | undefined => {
    const cell = column !== undefined && Object.hasOwn(row, column) ? row[column]?.trim() : undefined;
    return cell === undefined || cell === '' || nothing.has(plain(cell)) ? undefined : cell;
  };
  return {
    text,
    day: (column) => {
      const cell = text(column);
      return cell === undefined ? undefined : (readDay(cell, days) ?? unreadable);
    },
    code: (field) => {
      const cell = text(field?.column);
      if (field === undefined || cell === undefined) return undefined;
      const found = Object.entries(field.codes).find(([code]) => plain(code) === plain(cell));
      return found === undefined ? unreadable : found[1];
    },
    says: (field) => {
      const cell = text(field?.column);
      return field !== undefined && cell !== undefined && field.codes.some((code) => plain(code) === plain(cell));
    },
  };
}

/** What is not as declared is kept as received in a form that core-api refuses, so that the row is quarantined with its place. */
export function refused(cell: string | undefined): Refused {
  return { received: cell ?? '' };
}

/** A cell that must be a day or nothing, as it goes into a record. */
export function dayOrRefused(cells: Cells, column: string | undefined): string | Refused | undefined {
  const day = cells.day(column);
  return day === unreadable ? refused(cells.text(column)) : day;
}

function plain(text: string): string {
  return text.trim().toLowerCase();
}
