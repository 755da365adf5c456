import type { TemplateRow } from '../extracts/template.ts';
import { swanseaBayHealth } from '../organisations/swansea-bay-health.ts';

/** A message with its control id, segments ended by carriage returns. */
export type Hl7Message = { controlId: string; text: string };

/** What the hospital's index has of one registration; rows that have it alike are of one number. */
const personColumns = ['given_name', 'middle_name', 'family_name', 'previous_family_name', 'date_of_birth', 'sex', 'nhs_number', 'address_line_1', 'address_line_2', 'town', 'postcode', 'sensitivity'] as const;
const board = swanseaBayHealth.code;

/**
 * Emergency attendances as the hospital's patient administration system tells of them (HL7 2.4, NHS ITK ADT): one `ADT^A03` each, with its beginning and end, sent in the order of their days. What
 * a real one has besides (practice, next of kin, a complaint) is there, and nothing of MAST reads it. An address of HL7 v2 has no place for a UPRN.
 */
export function hl7Messages(rows: readonly TemplateRow[]): Hl7Message[] {
  const numbers = new Map<string, string>();
  const visits = new Map<string, number>();
  return rows
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
    .map((row, index) => {
      const person = JSON.stringify(personColumns.map((column) => row[column]));
      const number = numbers.get(person) ?? `SB${100_000 + numbers.size}`;
      numbers.set(person, number);
      const times = (visits.get(row.case_ref) ?? 0) + 1;
      visits.set(row.case_ref, times);
      const controlId = `SBE${1_000_000 + index}`;
      return { controlId, text: message(row, { controlId, number, visit: times === 1 ? row.case_ref : `${row.case_ref}-${times}` }) };
    });
}

function message(row: TemplateRow, { controlId, number, visit }: { controlId: string; number: string; visit: string }): string {
  const day = row.date.replaceAll('-', '');
  const nhs = row.nhs_number === '' ? '' : `~${row.nhs_number}^^^NHS^NH`;
  const former = row.previous_family_name === '' ? '' : `~${said(row.previous_family_name)}^${said(row.given_name)}^^^^^M`;
  const sex = { female: 'F', male: 'M', other: 'O', unknown: 'U' }[row.sex] ?? '';
  const address = [row.address_line_1, row.address_line_2, row.town, '', row.postcode].map(said).join('^');
  const isEmpty = /^\^*$/.test(address);
  return [
    `MSH|^~\\&|PAS|${board}|MAST|MAST|${day}153000||ADT^A03^ADT_A03|${controlId}|P|2.4||||||UNICODE UTF-8`,
    `EVN|A03|${day}153000`,
    `PID|1||${number}^^^${board}^MR${nhs}||${said(row.family_name)}^${said(row.given_name)}^${said(row.middle_name)}^^^^U${former}||${row.date_of_birth.replaceAll('-', '')}|${sex}|||${isEmpty ? '' : `${address}^^H`}`,
    `PD1||||W98001^EXAMPLE^PRACTICE||||||||${row.sensitivity === '1' ? 'Y' : ''}`,
    'NK1|1|Relative^Example|MTH|Somewhere^^Swansea',
    `PV1|1|E|ED^^^${board}||||||||||||||||${said(visit)}|||||||||||||||||||||||||${day}121500|${day}153000`,
    'PV2|||^Fell from a swing at the park',
    '',
  ].join('\r');
}

/** Text with HL7's delimiters escaped (HL7 v2.4, chapter 2.10). */
function said(text: string): string {
  const escapes: Readonly<Record<string, string>> = { '\\': 'E', '|': 'F', '^': 'S', '&': 'T', '~': 'R' };
  return text.replaceAll(/[\\|^&~]/g, (letter) => `\\${escapes[letter] ?? ''}\\`);
}
