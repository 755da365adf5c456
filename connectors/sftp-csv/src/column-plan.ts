import type { CellKind } from '@mast/connector-kit/files';

import { codedColumns } from './coded-value.ts';
import type { Column } from './columns.ts';
import { dateColumns, keyColumns, kindOf, layoutColumns } from './columns.ts';
import type { Layout } from './layout.ts';
import { otherAddress, ownAddress } from './map-address.ts';

/** All that a layout says of one column, looked up once and not with every cell. */
export type ColumnPlan = {
  readonly kind: CellKind;
  readonly isKey: boolean;
  /** It holds a code of the template. */
  readonly isCoded: boolean;
  /** A whole date: every column of dates but the birth date, which may be a year alone. */
  readonly isDay: boolean;
  readonly dateFormat: Layout['dateFormat'];
  /** Joins the lines of a cell that has several. */
  readonly joint: '\n' | ' ';
  readonly constant: string;
  /** The partner's codes; undefined where the column has none of its own. */
  readonly declared: Readonly<Record<string, string>> | undefined;
  readonly isStrict: boolean;
  readonly width: number | undefined;
};

export type ColumnPlans = Readonly<Record<Column, ColumnPlan>>;

const plans = new WeakMap<Layout, ColumnPlans>();
const lines: ReadonlySet<Column> = new Set<Column>([...ownAddress.lines, ...otherAddress.lines]);
const dates: ReadonlySet<Column> = new Set<Column>(dateColumns);

/** The plans of a layout's columns; made once for each layout object. */
export function columnPlans(layout: Layout): ColumnPlans {
  const known = plans.get(layout);
  if (known !== undefined) return known;
  const made = Object.fromEntries(layoutColumns.map((column): [Column, ColumnPlan] => [column, planOf(column, layout)])) as Record<Column, ColumnPlan>;
  plans.set(layout, made);
  return made;
}

function planOf(column: Column, layout: Layout): ColumnPlan {
  return {
    kind: kindOf(column),
    isKey: keyColumns.has(column),
    isCoded: codedColumns.has(column),
    isDay: dates.has(column) && column !== 'date_of_birth',
    dateFormat: layout.dateColumns.includes(column) ? layout.dateFormat : 'yyyy-MM-dd',
    joint: lines.has(column) ? '\n' : ' ',
    constant: layout.constants[column] ?? '',
    declared: layout.values[column],
    isStrict: layout.strict.includes(column),
    width: layout.widths[column],
  };
}
