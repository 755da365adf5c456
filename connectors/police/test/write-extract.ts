import { createHash } from 'node:crypto';

import type { Sample } from '@mast/connector-kit/testing';

/** How a fake force writes what it holds: a file's bytes from rows, and a row that takes something back. */
export type Writer = {
  readonly schema: string;
  readonly ending: 'csv' | 'xml';
  row(sample: Sample): string;
  removed(ref: string): string;
  file(rows: readonly string[]): string;
};

const csvHeadings = [
  'INVESTIGATION_REF', 'REPORTED_ON', 'INVESTIGATION_TYPE', 'STATUS', 'SENSITIVITY', 'PERSON_URN', 'SURNAME', 'FORENAME1', 'DOB', 'SEX', 'ADDRESS_LINE_1', 'ADDRESS_LINE_2', 'ADDRESS_TOWN', 'ADDRESS_POSTCODE',
  'ADDRESS_LINK', 'INCIDENT_LINE_1', 'INCIDENT_LINE_2', 'INCIDENT_TOWN', 'INCIDENT_POSTCODE', 'OWNING_TEAM', 'OFFICER_IN_CASE', 'TEAM_PHONE', 'TEAM_EMAIL', 'PERSON_ROLE', 'MO_TEXT',
];

function csvRow(cells: Readonly<Record<string, string>>): string {
  return csvHeadings.map((heading) => cells[heading] ?? '').map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',');
}

/** Connect investigations, in CSV: with a person's part and the narrative beside what is read. */
export const connectCsv: Writer = {
  schema: 'connect-occurrences-csv/1',
  ending: 'csv',
  row: ({ ref, given, family, dateOfBirth, addressLine, postcode, date, phone, note, defect }) =>
    defect === 'garbage'
      ? `no row at all, but ${family}`
      : csvRow({
          INVESTIGATION_REF: defect === 'no-reference' ? '' : ref, REPORTED_ON: defect === 'bad-date' ? `31/02/${family}` : date, INVESTIGATION_TYPE: 'INCIDENT', STATUS: 'FINALISED',
          SENSITIVITY: defect === 'never-load' ? 'DO NOT SHARE' : '', SURNAME: family, FORENAME1: given, DOB: dateOfBirth, ADDRESS_LINE_1: addressLine, ADDRESS_POSTCODE: postcode, ADDRESS_LINK: 'HOME',
          OWNING_TEAM: 'Public protection desk', TEAM_PHONE: phone, PERSON_ROLE: `Suspect ${note}`, MO_TEXT: note,
        }),
  removed: (ref) => csvRow({ INVESTIGATION_REF: ref, STATUS: 'CANCELLED' }),
  file: (rows) => `${[csvHeadings.join(','), ...rows].join('\r\n')}\r\n`,
};

/** Niche occurrences, in XML: what no mapping reads stands beside what it reads, as elements, attributes, comments and raw text. */
export const nicheXml: Writer = {
  schema: 'niche-xml/1',
  ending: 'xml',
  row: ({ ref, given, family, dateOfBirth, addressLine, postcode, date, phone, note, defect }) => {
    const surname = defect === 'garbage' ? `<Surname>${family}</Surname><Surname>${note}</Surname>` : `<Surname>${escaped(family)}</Surname>`;
    const person = `<GPerson role="SUSPECT ${escaped(note)}"><!-- ${note} --><Name>${surname}<Forename>${escaped(given)}</Forename></Name><Born><Date>${dateOfBirth}</Date></Born><Gender>Unknown</Gender><Addresses><Address Link="Home"><Line1>${escaped(addressLine)}</Line1><Postcode>${postcode}</Postcode></Address></Addresses><OffenceNarrative><![CDATA[${note}]]></OffenceNarrative></GPerson>`;
    const marking = defect === 'never-load' ? '<AccessMarking>Do not share</AccessMarking>' : '';
    return `<Occurrence${defect === 'no-reference' ? '' : ` OccurrenceFileNo="${ref}"`}><ReportedTime>${defect === 'bad-date' ? `31/02/${family}` : `${date}T09:30:00`}</ReportedTime><Classification>Incident</Classification><Status>Filed</Status>${marking}<Synopsis>${note}</Synopsis><Owner><Unit>Response</Unit><Telephone>${phone}</Telephone></Owner><Involvements>${person}</Involvements></Occurrence>`;
  },
  removed: (ref) => `<Occurrence OccurrenceFileNo="${ref}"><ReportedTime>2026-10-05</ReportedTime><Classification>Incident</Classification><Status>No crime</Status><Owner><Unit>Response</Unit></Owner><Involvements><GPerson><Name><Surname/></Name></GPerson></Involvements></Occurrence>`,
  file: (rows) => `<?xml version="1.0" encoding="UTF-8"?>\n<NicheExtract>\n<Occurrences>\n${rows.join('\n')}\n</Occurrences>\n</NicheExtract>\n`,
};

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** A file as it is sent, with a manifest that fits it unless something else is said. */
export type Sent = { readonly name: string; readonly manifestName: string; readonly rows: readonly string[]; readonly sequence: number; readonly mode: 'full' | 'delta'; readonly bytes: Buffer; readonly manifest: string };

export function sentFile(writer: Writer, rows: readonly string[], sequence: number, mode: 'full' | 'delta', change: { readonly count?: number; readonly bytes?: (text: string) => Buffer } = {}): Sent {
  const stem = `fake_${mode}_2026-11-21_${sequence}`;
  const text = writer.file(rows);
  const bytes = change.bytes?.(text) ?? Buffer.from(text);
  const manifest = { rows: change.count ?? rows.length, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex'), schema: writer.schema, generatedAt: '2026-11-21T04:30:00Z', mode, sequence };
  return { name: `${stem}.${writer.ending}`, manifestName: `${stem}.manifest.json`, rows, sequence, mode, bytes, manifest: JSON.stringify(manifest) };
}
