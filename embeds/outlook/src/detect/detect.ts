import type { Detection, Message, Row } from './detection.ts';
import { fieldsOfLine } from './fields-of-line.ts';
import { columnsOf, fieldsOfPairs, fieldsUnderColumns } from './fields-of-table.ts';
import type { Columns } from './fields-of-table.ts';
import { foldText } from './fold-text.ts';
import { Grouping } from './group-fields.ts';
import { joinNumbers } from './join-numbers.ts';
import { labelOf } from './label-of.ts';
import type { LabelKind } from './label-words.table.ts';
import { readHtml } from './read-html.ts';
import { readText } from './read-text.ts';
import { regionsOf } from './regions.ts';

export type { Detection, FoundName, FoundPerson, FoundPlace, Message } from './detection.ts';

const maxAbove = 6;
/** A body is read up to here, in letters; the rest of a longer one is quoted history or pasted files. */
export const maxBody = 4_000_000;
/** People and places, before those said twice are joined: beyond this a message is a list, and the rest is not read. */
export const maxFound = 400;
/** A line is read in pieces of this many letters, parted at spaces: what stands that far apart is not one person's. */
const maxLine = 4_000;
/** Labels whose value may stand on the next line. */
const waits: ReadonlySet<string> = new Set(['name', 'role', 'birth', 'nhs', 'address', 'postcode', 'given', 'family', 'middle', 're', 'people']);

/**
 * What a message says of people and places that could be asked about: NHS numbers, days of birth, addresses and postcodes, and names where a label says that they are. Pure, in
 * time that grows with the message's length alone; `today` is an ISO day. Nothing is guessed: a date without a birth's label, a number called a reference and a sender's own
 * signature are not offered. A suggestion only: its reader ticks what is right.
 */
export function detect({ body, format, subject }: Message, today: string): Detection {
  const raw = format === 'html' ? readHtml(body.slice(0, maxBody)) : readText(body.slice(0, maxBody));
  const rows = joinNumbers(raw.flatMap(({ cells, table }): Row[] => {
    const folded = cells.map((cell) => foldText(cell).trim());
    const [line = ''] = folded;
    return table === 0 && line.length > maxLine ? piecesOf(line).map((piece) => ({ cells: [piece], table })) : [{ cells: folded, table }];
  }));
  const regions = regionsOf(rows);
  const grouping = new Grouping();
  readSubject(subject ?? '', today, grouping);
  let above: string[] = [];
  let isAboveLabelled = false;
  let under: LabelKind | undefined;
  let columns: Columns | undefined;
  let table = 0;
  /** One grouping a column, for people who stand side by side. */
  let sides = new Map<number, Grouping>();
  const others: Grouping[] = [];
  const endTable = (): void => {
    others.push(...sides.values());
    sides = new Map();
    table = 0;
    columns = undefined;
  };

  let isCut = body.length > maxBody;
  for (const [at, row] of rows.entries()) {
    if (grouping.size > maxFound) {
      isCut = true;
      break;
    }
    const region = regions[at] ?? 'said';
    if (table !== 0 && row.table !== table) endTable();
    if (region !== 'said' && regions[at - 1] !== region) {
      grouping.close();
      above = [];
      under = undefined;
    }
    if (region === 'header') continue;
    const reading = { today, under, above, isAboveLabelled, isSender: region === 'sender' };
    if (row.table !== 0) {
      if (table === 0) grouping.close();
      table = row.table;
      above = [];
      const named = columnsOf(row);
      if (named !== undefined) {
        columns = named;
        continue;
      }
      if (columns !== undefined && row.cells.length >= columns.length - 1) {
        grouping.close();
        for (const field of fieldsUnderColumns(row, columns, reading)) grouping.add(field);
        grouping.close();
        continue;
      }
      for (const { column, field } of fieldsOfPairs(row, { ...reading, under: undefined })) {
        const side = sides.get(column) ?? (sides.size === 0 ? grouping : new Grouping());
        sides.set(column, side);
        side.add(field);
      }
      continue;
    }
    const line = row.cells[0] ?? '';
    if (line === '') {
      // A blank line parts an address from what stood before it; a label above still waits for its value.
      if (!isAboveLabelled || above.length > 0) above = [];
      if (under !== 'people') isAboveLabelled = isAboveLabelled && above.length === 0 && under === 'address';
      continue;
    }
    const label = line.length <= 60 ? labelOf(line) : undefined;
    if (label !== undefined && waits.has(label) && (line.endsWith(':') || line.endsWith('-') || label !== 'role')) {
      if (label === 'role') grouping.close();
      under = label;
      above = [];
      isAboveLabelled = label === 'address';
      continue;
    }
    const isListed = under === 'people' && isWholeName(line);
    const waiting = under === 'people' && !isListed ? undefined : under;
    for (const field of fieldsOfLine(isListed ? bare(line) : line, { ...reading, under: waiting })) grouping.add(field);
    if (under !== 'people' || !(isListed || /^[\s*•·>-]|^\d{1,2}[.)]/.test(line))) under = undefined;
    const isLabelLine = /^[^\d,]{2,40}:/.test(line);
    above = isLabelLine ? [] : [line, ...above].slice(0, maxAbove);
    if (isLabelLine) isAboveLabelled = false;
  }
  endTable();
  return { ...joined([grouping, ...others.filter((each) => each !== grouping)]), isCut };
}

/** A subject line names a person only beside a birth or an NHS number: every reply begins with `RE:`. */
function readSubject(subject: string, today: string, grouping: Grouping): void {
  const line = foldText(subject).trim().replace(/^(?:(?:re|fw|fwd|atb|yml|ymlaen)\s?:\s?){1,8}/i, '');
  const fields = fieldsOfLine(line, { today, under: undefined, above: [], isAboveLabelled: false, isSender: false });
  if (fields.some(({ kind }) => kind === 'birth' || kind === 'nhs')) for (const field of fields) grouping.add(field);
}

function piecesOf(line: string): string[] {
  const pieces: string[] = [];
  for (let from = 0; from < line.length; ) {
    const rest = line.slice(from, from + maxLine + 1);
    // Looked for in the piece alone: a line without a space would be run through once for each of its pieces.
    const space = rest.length > maxLine ? rest.lastIndexOf(' ') : rest.length;
    const to = from + (space > 0 ? space : maxLine);
    pieces.push(line.slice(from, to).trim());
    from = to;
  }
  return pieces;
}

const bare = (line: string): string => line.replace(/^[\s*•·>-]*(?:\d{1,2}[.)]\s*)?/, '');

/** A line of a list of people that is a name and nothing else. */
function isWholeName(line: string): boolean {
  return /^[\p{L}\p{M}' .,-]{4,60}(?:\(\w{1,12}\))?$/u.test(bare(line)) && bare(line).split(' ').length <= 6;
}

function joined(groupings: readonly Grouping[]): Omit<Detection, 'isCut'> {
  const all = groupings.map((each) => each.done());
  return { people: all.flatMap(({ people }) => people), places: all.flatMap(({ places }) => places) };
}
