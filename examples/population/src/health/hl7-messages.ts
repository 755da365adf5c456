import type { TemplateRow } from '../extracts/template.ts';
import { swanseaBayHealth } from '../organisations/swansea-bay-health.ts';

/** A message with its control id, segments ended by carriage returns. */
export type Hl7Message = { controlId: string; text: string };

/** What the hospital's index has of one registration; rows that have it alike are of one number. */
const personColumns = ['given_name', 'middle_name', 'family_name', 'previous_family_name', 'date_of_birth', 'sex', 'nhs_number', 'address_line_1', 'address_line_2', 'town', 'postcode', 'sensitivity'] as const;
const board = swanseaBayHealth.code;
const dayMs = 86_400_000;

/** One attendance or appointment: its row, the hospital's number of the person, and the number of the visit. */
type Contact = { readonly row: TemplateRow; readonly number: string; readonly visit: string };

/**
 * What the hospital's patient administration system tells (HL7 2.4, NHS ITK ADT), in the order of days. An emergency attendance is one `ADT^A03` with its beginning and end; one in a hundred was registered in a hurry under a number of its own, and merged into the person's
 * (`A28`, `A40`). An appointment to which nobody came is booked (`SIU^S12`) and missed (`SIU^S26`). What a real system has besides (practice, next of kin, a complaint) is there, and nothing of MAST reads it. An address of HL7 v2 has no place for a UPRN.
 */
export function hl7Messages(rows: readonly TemplateRow[]): Hl7Message[] {
  const numbers = new Map<string, string>();
  const visits = new Map<string, number>();
  let told = 0;
  return rows
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
    .flatMap((row) => {
      const person = JSON.stringify(personColumns.map((column) => row[column]));
      const number = numbers.get(person) ?? `SB${100_000 + numbers.size}`;
      numbers.set(person, number);
      const times = (visits.get(row.case_ref) ?? 0) + 1;
      visits.set(row.case_ref, times);
      const contact = { row, number, visit: times === 1 ? row.case_ref : `${row.case_ref}-${times}` };
      return storyOf(contact).map((say) => {
        const controlId = `SBE${1_000_000 + told}`;
        told += 1;
        return { controlId, text: say(controlId) };
      });
    });
}

function storyOf({ row, number, visit }: Contact): ((controlId: string) => string)[] {
  const day = row.date.replaceAll('-', '');
  if (row.category === 'was-not-brought') {
    const booked = new Date(Date.parse(row.date) - 30 * dayMs).toISOString().slice(0, 10).replaceAll('-', '');
    return [(id) => appointment(row, { id, number, visit, event: 'S12', sent: `${booked}101500` }), (id) => appointment(row, { id, number, visit, event: 'S26', sent: `${day}170000` })];
  }
  if (!isHurried(row)) return [(id) => attendance(row, { id, visit, pid: personSegments(row, number) })];
  const hurried = `SBT${number.slice(2)}-${visit}`;
  return [
    (id) => attendance(row, { id, visit, pid: [`PID|1||${hurried}^^^${board}^MR||${said(row.family_name)}^Not given^^^^^U`] }),
    (id) => [header('ADT^A28^ADT_A05', `${day}154500`, id), `EVN|A28|${day}154500`, ...personSegments(row, number), ''].join('\r'),
    (id) => [header('ADT^A40^ADT_A39', `${day}160000`, id), `EVN|A40|${day}160000`, `PID|1||${number}^^^${board}^MR`, `MRG|${hurried}^^^${board}^MR`, ''].join('\r'),
  ];
}

/** A child who could not say more than a family name at first: one row in a hundred, by its reference. */
function isHurried({ source_ref: ref, family_name: family, sensitivity }: TemplateRow): boolean {
  return ref.endsWith('14') && family !== '' && sensitivity === '0';
}

function attendance(row: TemplateRow, { id, visit, pid }: { id: string; visit: string; pid: readonly string[] }): string {
  const day = row.date.replaceAll('-', '');
  return [
    header('ADT^A03^ADT_A03', `${day}153000`, id),
    `EVN|A03|${day}153000`,
    ...pid,
    'NK1|1|Relative^Example|MTH|Somewhere^^Swansea',
    `PV1|1|E|ED^^^${board}||||||||||||||||${said(visit)}|||||||||||||||||||||||||${day}121500|${day}153000`,
    'PV2|||^Fell from a swing at the park',
    '',
  ].join('\r');
}

function appointment(row: TemplateRow, { id, number, visit, event, sent }: { id: string; number: string; visit: string; event: 'S12' | 'S26'; sent: string }): string {
  const day = row.date.replaceAll('-', '');
  return [
    header(`SIU^${event}^SIU_S12`, sent, id),
    `SCH||${said(visit)}|||||^Review of weight and feeding||||^^^${day}140000${event === 'S26' ? `${'|'.repeat(14)}NOSHOW` : ''}`,
    ...personSegments(row, number),
    'RGS|1',
    `AIL|1||CHOPD^^^${board}`,
    '',
  ].join('\r');
}

function header(type: string, sent: string, controlId: string): string {
  return `MSH|^~\\&|PAS|${board}|MAST|MAST|${sent}||${type}|${controlId}|P|2.4||||||UNICODE UTF-8`;
}

function personSegments(row: TemplateRow, number: string): string[] {
  const nhs = row.nhs_number === '' ? '' : `~${row.nhs_number}^^^NHS^NH`;
  const former = row.previous_family_name === '' ? '' : `~${said(row.previous_family_name)}^${said(row.given_name)}^^^^^M`;
  const sex = { female: 'F', male: 'M', other: 'O', unknown: 'U' }[row.sex] ?? '';
  const address = [row.address_line_1, row.address_line_2, row.town, '', row.postcode].map(said).join('^');
  const isEmpty = /^\^*$/.test(address);
  return [
    `PID|1||${number}^^^${board}^MR${nhs}||${said(row.family_name)}^${said(row.given_name)}^${said(row.middle_name)}^^^^U${former}||${row.date_of_birth.replaceAll('-', '')}|${sex}|||${isEmpty ? '' : `${address}^^H`}`,
    `PD1||||W98001^EXAMPLE^PRACTICE||||||||${row.sensitivity === '1' ? 'Y' : ''}`,
  ];
}

/** Text with HL7's delimiters escaped (HL7 v2.4, chapter 2.10). */
function said(text: string): string {
  const escapes: Readonly<Record<string, string>> = { '\\': 'E', '|': 'F', '^': 'S', '&': 'T', '~': 'R' };
  return text.replaceAll(/[\\|^&~]/g, (letter) => `\\${escapes[letter] ?? ''}\\`);
}
