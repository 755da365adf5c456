import type { Refused } from '@mast/connector-kit';
import { excelDamage, isPlaceholderDate, mapBirthDate, mapDate } from '@mast/connector-kit/files';

import { codedValue } from './coded-value.ts';
import { columnPlans } from './column-plan.ts';
import type { Column } from './columns.ts';
import type { Layout } from './layout.ts';
import { leftOutBy } from './left-out-by.ts';
import { linesOf, mapAddress, otherAddress, ownAddress } from './map-address.ts';
import type { MappedPlace } from './map-address.ts';
import { mapNames } from './map-names.ts';
import { compact } from './compact.ts';
import type { RowCells } from './row-cells.ts';

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
      /** Of each address, which columns it and its lines came from. */
      readonly places: readonly MappedPlace[];
    };

const identifierColumns = [['nhs_number', 'nhs-number'], ['upn', 'upn'], ['uln', 'uln'], ['local_id', 'local']] as const satisfies readonly (readonly [Column, string])[];

/**
 * One row to one headline record. Pure. Nothing is guessed: a cell that is not what the layout declares is kept as it was received in a form
 * that core-api refuses. Of a row that may never be loaded (sensitivity 3 and above) nothing but its reference travels.
 */
export function mapRow(cells: RowCells, layout: Layout, mode: 'full' | 'delta'): MappedRow {
  const problems: RowProblem[] = [];
  const refuse = (column: Column, rule: string, received = ''): Refused => {
    problems.push({ column, rule });
    return { received };
  };
  const plans = columnPlans(layout);
  const raw = (column: Column): string | undefined => {
    const { constant, declared, isCoded } = plans[column];
    const cell = cells.get(column) ?? (cells.has(column) ? undefined : constant);
    if (cell === undefined) return undefined;
    // A declared code list says all that a cell may be; nothing is read into it.
    if (declared === undefined) return isCoded && cell !== '' ? codedValue(column, cell) : cell;
    return Object.hasOwn(declared, cell) ? declared[cell] : cell;
  };
  const text = (column: Column): string | Refused | undefined => {
    const cell = raw(column);
    if (cell === undefined) return refuse(column, 'undecodable');
    if (cell === '') return undefined;
    const { kind, isKey, isDay, dateFormat, joint, declared = {}, isStrict, width } = plans[column];
    if (isStrict && !Object.hasOwn(declared, cells.get(column) ?? '') && cells.has(column)) return refuse(column, 'value-not-allowed');
    const damage = excelDamage(kind, cell);
    if (damage !== undefined) return refuse(column, damage, cell);
    if (width !== undefined && cell.length !== width) return refuse(column, 'length-not-as-declared', cell);
    if (!isDay) {
      if (!/[\t\r\n]/.test(cell)) return cell;
      return isKey ? refuse(column, 'line-break', cell) : linesOf(cell).join(joint);
    }
    const date = mapDate(cell, dateFormat);
    if (date === undefined) return refuse(column, 'date-format', cell);
    return isPlaceholderDate(date) ? refuse(column, 'date-placeholder', cell) : date;
  };
  const birth = (): unknown => {
    const cell = text('date_of_birth');
    if (typeof cell !== 'string') return cell === undefined ? undefined : { value: cell, precision: 'day' };
    const date = mapBirthDate(cell, plans.date_of_birth.dateFormat);
    if (date !== undefined && !isPlaceholderDate(date.value)) return date;
    return { value: refuse('date_of_birth', date === undefined ? 'date-format' : 'date-placeholder', cell), precision: 'day' };
  };

  const ref = text('source_ref');
  const refText = typeof ref === 'string' ? ref : '';
  if (refText === '' && ref === undefined) problems.push({ column: 'source_ref', rule: 'required' });
  const status = text('status');
  if (mode === 'delta' && status === 'deleted' && refText !== '') return { kind: 'tombstone', ref: refText };
  if (Number(raw('sensitivity')) >= 3) {
    return { kind: 'record', ref: refText, record: { sensitivity: 3 }, problems: [{ column: 'sensitivity', rule: 'never-load' }], places: [] };
  }

  const names = mapNames(text);
  const identifiers = identifierColumns.flatMap(([column, system]) => {
    const value = text(column);
    return value === undefined ? [] : [{ system, value }];
  });
  const known = compact({ dateOfBirth: birth(), expectedDate: text('expected_date'), dateOfDeath: text('date_of_death'), identifiers: identifiers.length === 0 ? undefined : identifiers });
  const sex = text('sex');
  const person = names.length > 0 || known !== undefined ? { names, ...known, ...compact({ sex }) } : undefined;

  const mapped = [mapAddress(ownAddress, text, refuse), mapAddress(otherAddress, text, refuse)].filter((address) => address !== undefined);
  const leaves = leftOutBy(layout.leaveOut, raw, person !== undefined);
  if (leaves !== undefined) return { kind: 'left-out', ref: refText, rule: leaves };

  const family = text('family_ref');
  const related = text('related_source_ref');
  // `leave-out`: a link that is not shared, for example between those accused together.
  const relation = text('relation');
  if (related === undefined && relation !== undefined && relation !== 'leave-out') refuse('related_source_ref', 'required');
  const household = [
    ...((related === undefined && relation === undefined) || relation === 'leave-out' ? [] : [{ relation: relation ?? 'related', sourceRef: related ?? { received: '' } }]),
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
      person, addresses: mapped.length === 0 ? undefined : mapped.map(({ address }) => address), household: household.length === 0 ? undefined : household, caseRef: text('case_ref'),
    }),
    contact,
    ...compact({ sensitivity: typeof level === 'string' && /^[012]$/.test(level) ? Number(level) : level }),
    // No field of `headline/1`: a row with a finding is refused whatever became of the cell, and the finding lies beside it in quarantine.
    ...compact({ refused: problems.length === 0 ? undefined : problems }),
  };
  return { kind: 'record', ref: refText, record, problems, places: mapped.map(({ place }) => place) };
}
