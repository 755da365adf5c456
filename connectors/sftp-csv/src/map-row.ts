import type { Refused } from '@mast/connector-kit';
import { excelDamage, isPlaceholderDate, mapBirthDate, mapDate } from '@mast/connector-kit/files';

import { dateColumns, keyColumns, kindOf } from './columns.ts';
import { codedValue } from './coded-value.ts';
import type { Column } from './columns.ts';
import type { Layout } from './layout.ts';

/** The cells of a row by column, trimmed; undefined is a cell that could not be decoded. A column that the file lacks is not in it. */
export type Cells = ReadonlyMap<Column, string | undefined>;
export type RowProblem = { readonly column: Column; readonly rule: string };

/** A row as it goes to core-api. `problems` are the connector's own findings; core-api finds the rest. */
export type MappedRow =
  | { readonly kind: 'tombstone'; readonly ref: string }
  /** A row that is not to be shared, by the layout's own rule. */
  | { readonly kind: 'left-out'; readonly ref: string; readonly rule: string }
  | {
      readonly kind: 'record';
      readonly ref: string;
      /** A CanonicalRecord, or with problems its invalid form (Refused at the place in question, and a field `refused`). */
      readonly record: Readonly<Record<string, unknown>>;
      readonly problems: readonly RowProblem[];
      /** Which columns the lines of the address came from. */
      readonly lineColumns: readonly Column[];
    };

const lineColumns = ['address_line_1', 'address_line_2', 'town'] as const satisfies readonly Column[];
const isLine: ReadonlySet<Column> = new Set<Column>(lineColumns);
const isDate: ReadonlySet<Column> = new Set<Column>(dateColumns);
const confidential: ReadonlyMap<string, boolean> = new Map([['true', true], ['false', false]]);

/**
 * One row to one headline record. Pure. Nothing is guessed: a cell that is not what the layout declares is kept as it was received in a form
 * that core-api refuses. Of a row that may never be loaded (sensitivity 3 and above) nothing but its reference travels.
 */
export function mapRow(cells: Cells, layout: Layout, mode: 'full' | 'delta'): MappedRow {
  const problems: RowProblem[] = [];
  const refuse = (column: Column, rule: string, received = ''): Refused => {
    problems.push({ column, rule });
    return { received };
  };
  const raw = (column: Column): string | undefined => {
    const cell = cells.has(column) ? cells.get(column) : (layout.constants[column] ?? '');
    if (cell === undefined) return undefined;
    // A declared code list says all that a cell may be; nothing is read into it.
    const declared = layout.values[column];
    if (declared === undefined) return cell === '' ? '' : codedValue(column, cell);
    return Object.hasOwn(declared, cell) ? declared[cell] : cell;
  };
  const text = (column: Column): string | Refused | undefined => {
    const cell = raw(column);
    if (cell === undefined) return refuse(column, 'undecodable');
    if (cell === '') return undefined;
    const damage = excelDamage(kindOf(column), cell);
    if (damage !== undefined) return refuse(column, damage, cell);
    const width = layout.widths[column];
    if (width !== undefined && cell.length !== width) return refuse(column, 'length-not-as-declared', cell);
    if (!isDate.has(column) || column === 'date_of_birth') {
      if (!/[\t\r\n]/.test(cell)) return cell;
      return keyColumns.has(column) ? refuse(column, 'line-break', cell) : linesOf(cell).join(isLine.has(column) ? '\n' : ' ');
    }
    const date = mapDate(cell, formatOf(layout, column));
    if (date === undefined) return refuse(column, 'date-format', cell);
    return isPlaceholderDate(date) ? refuse(column, 'date-placeholder', cell) : date;
  };
  const birth = (): unknown => {
    const cell = text('date_of_birth');
    if (typeof cell !== 'string') return cell === undefined ? undefined : { value: cell, precision: 'day' };
    const date = mapBirthDate(cell, formatOf(layout, 'date_of_birth'));
    if (date !== undefined && !isPlaceholderDate(date.value)) return date;
    return { value: refuse('date_of_birth', date === undefined ? 'date-format' : 'date-placeholder', cell), precision: 'day' };
  };

  const ref = text('source_ref');
  const refText = typeof ref === 'string' ? ref : '';
  if (refText === '' && ref === undefined) problems.push({ column: 'source_ref', rule: 'required' });
  const status = text('status');
  if (mode === 'delta' && status === 'deleted' && refText !== '') return { kind: 'tombstone', ref: refText };
  if (Number(raw('sensitivity')) >= 3) {
    return { kind: 'record', ref: refText, record: { sensitivity: 3 }, problems: [{ column: 'sensitivity', rule: 'never-load' }], lineColumns: [] };
  }

  const usual = compact({ given: text('given_name'), middle: text('middle_name'), family: text('family_name') });
  const former = text('previous_family_name');
  const names = [
    ...(usual === undefined ? [] : [{ ...usual, use: 'usual' }]),
    ...(former === undefined ? [] : [{ ...compact({ given: usual?.['given'] }), family: former, use: 'former' }]),
  ];
  const number = text('nhs_number');
  const known = compact({ dateOfBirth: birth(), expectedDate: text('expected_date'), dateOfDeath: text('date_of_death'), identifiers: number === undefined ? undefined : [{ system: 'nhs-number', value: number }] });
  const sex = text('sex');
  const person = names.length > 0 || known !== undefined ? { names, ...known, ...compact({ sex }) } : undefined;

  const lines = lineColumns.flatMap((column) => {
    const line = text(column);
    const several = typeof line === 'string' ? line.split('\n') : line === undefined ? [] : [line];
    return several.map((one) => ({ column, line: one }));
  });
  const role = text('address_role');
  const place = compact({ postcode: text('postcode'), uprn: text('uprn') });
  const secrecy = text('address_confidential');
  const hidden = typeof secrecy === 'string' ? (confidential.get(secrecy) ?? refuse('address_confidential', 'value-not-allowed', secrecy)) : secrecy;
  const address = lines.length > 0 || place !== undefined || role === 'no-fixed-abode'
    ? { lines: lines.map(({ line }) => line), ...place, role: role ?? 'home', ...compact({ confidential: hidden }) }
    : undefined;

  const family = text('family_ref');
  const related = text('related_source_ref');
  const relation = text('relation');
  if (related === undefined && relation !== undefined) refuse('related_source_ref', 'required');
  const household = [
    ...(related === undefined && relation === undefined ? [] : [{ relation: relation ?? 'related', sourceRef: related ?? { received: '' } }]),
    ...(family === undefined ? [] : [{ relation: 'family', sourceRef: family }]),
  ];
  const contact = {
    ...compact({
      team: text('contact_team'), role: text('contact_role'), name: text('contact_name'), phone: text('contact_phone'), email: text('contact_email'),
      hours: text('contact_hours'), outOfHours: text('contact_out_of_hours'), validTo: text('contact_valid_to'),
    }),
  };
  const level = text('sensitivity');
  const record = {
    ...compact({
      sourceRef: ref, service: text('service'), kind: text('kind'), date: text('date'), endDate: text('end_date'), status, category: text('category'),
      person, addresses: address === undefined ? undefined : [address], household: household.length === 0 ? undefined : household, caseRef: text('case_ref'),
    }),
    contact,
    ...compact({ sensitivity: typeof level === 'string' && /^[012]$/.test(level) ? Number(level) : level }),
    // No field of `headline/1`: a row with a finding is refused whatever became of the cell, and the finding lies beside it in quarantine.
    ...compact({ refused: problems.length === 0 ? undefined : problems }),
  };
  return { kind: 'record', ref: refText, record, problems, lineColumns: lines.map(({ column }) => column) };
}

/** The lines inside a quoted cell (RFC 4180 section 2, rule 6), each trimmed; a tab is a space. */
function linesOf(cell: string): string[] {
  return cell.replaceAll('\t', ' ').split(/[\r\n]+/).map((line) => line.trim()).filter((line) => line !== '');
}

function formatOf(layout: Layout, column: Column): Layout['dateFormat'] {
  return layout.dateColumns.includes(column) ? layout.dateFormat : 'yyyy-MM-dd';
}

/** The object without its undefined fields; undefined when none is left. */
function compact(fields: Readonly<Record<string, unknown>>): Record<string, unknown> | undefined {
  let given: Record<string, unknown> | undefined;
  for (const key of Object.keys(fields)) {
    const value = fields[key];
    if (value !== undefined) (given ??= {})[key] = value;
  }
  return given;
}
