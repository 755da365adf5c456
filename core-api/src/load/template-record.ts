import type { CellText } from './cell-text.ts';
import { cellText, isPlaceholderDate } from './cell-text.ts';
import type { Column, ColumnPlaces } from './template-columns.ts';

/** A row as it goes to validation. `ref` is `''` where the row has none that can be read. */
export type TemplateRecord = { readonly ref: string; readonly raw: Readonly<Record<string, unknown>> };

type Damaged = { readonly received: string };
type Problem = { readonly column: Column; readonly rule: string };

/**
 * One row of the standard template as a raw headline record. Nothing is guessed: a cell that is not what the template declares is kept as it was received, in a form
 * that validation refuses. Of a row that may never be loaded (sensitivity 3 and above) nothing but its reference is kept.
 */
export function templateRecord(cells: readonly string[], places: ColumnPlaces): TemplateRecord {
  const problems: Problem[] = [];
  const text = (column: Column): string | Damaged | undefined => {
    const { text: said, rule }: CellText = cellText(column, (cells[places[column]] ?? '').trim());
    if (rule === undefined) return said === '' ? undefined : said;
    problems.push({ column, rule });
    return { received: said };
  };
  const ref = text('source_ref');
  const refText = typeof ref === 'string' ? ref : '';
  if (ref === undefined) problems.push({ column: 'source_ref', rule: 'required' });
  const status = text('status');
  if (Number((cells[places.sensitivity] ?? '').trim()) >= 3) return { ref: refText, raw: { sensitivity: 3 } };
  const person = personOf(text, problems);
  const address = addressOf(text, problems);
  const household = householdOf(text, problems);
  const contact = compact({
    team: text('contact_team'), role: text('contact_role'), name: text('contact_name'), phone: text('contact_phone'), email: text('contact_email'),
    hours: text('contact_hours'), outOfHours: text('contact_out_of_hours'), validTo: text('contact_valid_to'),
  });
  const level = text('sensitivity');
  const raw = compact({
    sourceRef: ref, service: text('service'), kind: text('kind'), date: text('date'), endDate: text('end_date'), status, category: text('category'),
    person, addresses: address === undefined ? undefined : [address], household: household.length === 0 ? undefined : household, caseRef: text('case_ref'),
    contact: contact ?? {}, sensitivity: typeof level === 'string' && /^[012]$/.test(level) ? Number(level) : level,
    // No field of `headline/1`: a row with a finding is refused whatever became of the cell, and the finding lies beside it in quarantine.
    refused: problems.length === 0 ? undefined : problems,
  });
  return { ref: refText, raw: raw ?? {} };
}

type Read = (column: Column) => string | Damaged | undefined;

function personOf(text: Read, problems: Problem[]): unknown {
  const usual = compact({ given: text('given_name'), middle: text('middle_name'), family: text('family_name') });
  const former = text('previous_family_name');
  const names = [
    ...(usual === undefined ? [] : [{ ...usual, use: 'usual' }]),
    ...(former === undefined ? [] : [{ ...compact({ given: usual?.['given'] }), family: former, use: 'former' }]),
  ];
  const number = text('nhs_number');
  const known = compact({
    dateOfBirth: birthOf(text('date_of_birth'), problems), expectedDate: text('expected_date'), dateOfDeath: text('date_of_death'),
    identifiers: number === undefined ? undefined : [{ system: 'nhs-number', value: number }],
  });
  const sex = text('sex');
  return names.length > 0 || known !== undefined ? { names, ...known, ...compact({ sex }) } : undefined;
}

const precisions: Readonly<Record<number, string>> = { 4: 'year', 7: 'month', 10: 'day' };

function birthOf(cell: string | Damaged | undefined, problems: Problem[]): unknown {
  if (typeof cell !== 'string') return cell === undefined ? undefined : { value: cell, precision: 'day' };
  const isDate = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(cell);
  if (isDate && !isPlaceholderDate(cell)) return { value: cell, precision: precisions[cell.length] };
  problems.push({ column: 'date_of_birth', rule: isDate ? 'date-placeholder' : 'date-format' });
  return { value: { received: cell }, precision: 'day' };
}

function addressOf(text: Read, problems: Problem[]): unknown {
  const lines = (['address_line_1', 'address_line_2', 'town'] as const).flatMap((column): (string | Damaged)[] => {
    const line = text(column);
    return line === undefined ? [] : typeof line === 'string' ? line.split('\n') : [line];
  });
  const role = text('address_role');
  const place = compact({ postcode: text('postcode'), uprn: text('uprn') });
  const secrecy = text('address_confidential');
  if (typeof secrecy === 'string' && secrecy !== 'true' && secrecy !== 'false') problems.push({ column: 'address_confidential', rule: 'value-not-allowed' });
  const confidential = secrecy === 'true' ? true : secrecy === 'false' ? false : typeof secrecy === 'string' ? { received: secrecy } : secrecy;
  // No address of theirs, a school's for example.
  if (role === 'not-theirs') return undefined;
  return lines.length > 0 || place !== undefined || role === 'no-fixed-abode' ? { lines, ...place, role: role ?? 'home', ...compact({ confidential }) } : undefined;
}

function householdOf(text: Read, problems: Problem[]): unknown[] {
  const family = text('family_ref');
  const related = text('related_source_ref');
  const relation = text('relation');
  const isLeftOut = relation === 'leave-out';
  if (related === undefined && relation !== undefined && !isLeftOut) problems.push({ column: 'related_source_ref', rule: 'required' });
  return [
    ...((related === undefined && relation === undefined) || isLeftOut ? [] : [{ relation: relation ?? 'related', sourceRef: related ?? { received: '' } }]),
    ...(family === undefined ? [] : [{ relation: 'family', sourceRef: family }]),
  ];
}

/** The object without its undefined fields; undefined when none is left. */
function compact(fields: Readonly<Record<string, unknown>>): Record<string, unknown> | undefined {
  let given: Record<string, unknown> | undefined;
  for (const name in fields) {
    if (fields[name] === undefined) continue;
    given ??= {};
    given[name] = fields[name];
  }
  return given;
}
