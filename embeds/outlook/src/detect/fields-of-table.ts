import type { Field, Row } from './detection.ts';
import { fieldsOfLine } from './fields-of-line.ts';
import type { Reading } from './fields-of-line.ts';
import { labelOf } from './label-of.ts';
import type { LabelKind } from './label-words.table.ts';

/** The columns of a table whose first row names them, or undefined where no row does. */
export type Columns = readonly (LabelKind | undefined)[];

/** Fields with the person's column: people who stand side by side are kept apart by it. */
export type CellField = { readonly column: number; readonly field: Field };

/** Whether a row names columns: several labels side by side, none of them the value of another. */
export function columnsOf({ cells }: Row): Columns | undefined {
  const kinds = cells.map((cell) => (cell === '' ? undefined : labelOf(cell)));
  const known = kinds.filter((kind) => kind !== undefined);
  const own = new Set(known.filter((kind) => kind !== 'other'));
  const isPairs = kinds.every((kind, at) => (at % 2 === 0) === (kind !== undefined));
  const isHeading = own.size > 1 && known.length >= cells.filter(Boolean).length * 0.6 && !cells.some((cell) => /\d{3}/.test(cell)) && !(isPairs && cells.length > 1);
  return isHeading ? kinds : undefined;
}

/** What a row under named columns says: of one person. */
export function fieldsUnderColumns({ cells }: Row, columns: Columns, reading: Reading): Field[] {
  return cells.flatMap((cell, at) => {
    const under = columns[at];
    return cell === '' || under === undefined || under === 'other' ? [] : fieldsOfLine(under === 'address' ? cell.replaceAll('\n', ', ') : cell.replaceAll('\n', ' '), { ...reading, under, above: [] });
  });
}

/** What a row of labels and values says, pair by pair; a cell that is no label is read as a line of its own. */
export function fieldsOfPairs({ cells }: Row, reading: Reading): CellField[] {
  const found: CellField[] = [];
  for (let at = 0; at < cells.length; at += 1) {
    const cell = cells[at] ?? '';
    const under = labelOf(cell);
    const value = cells[at + 1];
    if (cell === '') continue;
    if (under !== undefined && value !== undefined) {
      const column = at;
      at += 1;
      if (under === 'other' || value === '') continue;
      const text = under === 'address' ? value.replaceAll('\n', ', ') : value.replaceAll('\n', ' ');
      found.push(...fieldsOfLine(text, { ...reading, under, above: [] }).map((field) => ({ column, field })));
    } else if (cells.length === 1 || (under === undefined && (cell.includes(':') || cell.length > 40))) {
      const lines = cell.split('\n').map((line) => line.trim());
      for (const [nth, line] of lines.entries()) found.push(...fieldsOfLine(line, { ...reading, under: undefined, above: lines.slice(0, nth).toReversed() }).map((field) => ({ column: at, field })));
    } else if (under === undefined && at === 0 && value !== undefined && cell.length < 40) {
      // A label of something else: its value is not read.
      at += 1;
    }
  }
  return found;
}
