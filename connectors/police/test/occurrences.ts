/** One line of a Niche occurrence extract; every line is good unless it says otherwise. Headings that no mapping reads stand among them. */
export const nicheHeadings = [
  'Occurrence No', 'Occurrence Date', 'Occurrence Type', 'Occurrence Status', 'Niche Ref', 'Marking', 'Nominal Ref', 'Surname', 'Forename 1', 'Forename 2', 'Previous Surname', 'D.O.B.', 'D.O.B. Estimated', 'Gender',
  'Alias Surname 1', 'Alias Forename 1', 'Alias Type 1', 'Alias Surname 2', 'Alias Forename 2', 'Alias Type 2', 'Location Line 1', 'Location Line 2', 'Post Town', 'Postcode', 'UPRN', 'Location Type', 'Home Line 1',
  'Home Line 2', 'Home Town', 'Home Postcode', 'Home UPRN', 'Home Confidential', 'Linked Nominal Ref', 'Link Type', 'Unit', 'Officer', 'Telephone', 'Mailbox', 'Out Of Hours', 'Role', 'Offence', 'MO', 'Free Text',
] as const;
type Heading = (typeof nicheHeadings)[number];
export type NicheCells = Readonly<Partial<Record<Heading, string>>>;

const good: NicheCells = {
  'Occurrence No': '2600001', 'Occurrence Date': '05/10/2026', 'Occurrence Type': 'PPN', 'Occurrence Status': 'FILED', Surname: 'Example', 'Forename 1': 'Test', 'D.O.B.': '14/05/2015', Gender: 'F', 'Home Line 1': '1 High Street',
  'Home Town': 'Swansea', 'Home Postcode': 'SA1 1AA', Unit: 'Public protection desk', Officer: 'PC 1234 Sample', Telephone: '029 2018 0101', Role: 'Victim',
};

export function nicheLine(cells: NicheCells): string {
  const whole = { ...good, ...cells };
  return nicheHeadings.map((heading) => whole[heading] ?? '').map((cell) => (/[";\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(';');
}

/** A whole extract in Windows-1252. */
export function nicheExtract(lines: readonly string[]): Buffer {
  return Buffer.from(`${[nicheHeadings.join(';'), ...lines].join('\r\n')}\r\n`, 'latin1');
}

/** A Niche extract in XML around the given occurrences. */
export function nicheXmlOf(occurrences: string, head = '<?xml version="1.0" encoding="UTF-8"?>'): string {
  return `${head}\n<NicheExtract><Occurrences>\n${occurrences}\n</Occurrences></NicheExtract>\n`;
}

type Occurrence = { readonly ref?: string; readonly inside?: string; readonly person?: string; readonly people?: string; readonly status?: string; readonly type?: string; readonly date?: string };

/** An occurrence with one nominal; `inside` stands in the occurrence, `person` in the nominal. */
export function occurrence({ ref = '2600001', inside = '', person = '', people: given, status = 'Filed', type = 'PPN', date = '2026-10-05' }: Occurrence = {}): string {
  const people = given ?? `<GPerson NominalId="N1"><Name><Surname>Example</Surname><Forename>Test</Forename></Name>${person}</GPerson>`;
  return `<Occurrence OccurrenceFileNo="${ref}"><ReportedTime>${date}</ReportedTime><Classification>${type}</Classification><Status>${status}</Status><Owner><Unit>Public protection desk</Unit></Owner>${inside}<Involvements>${people}</Involvements></Occurrence>`;
}
